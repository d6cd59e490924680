import { eq } from 'drizzle-orm'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { dialect } from '../../db/dialect.ts'
import { migrateStore, openStore } from '../../db/open.ts'
import { oldDatabase } from '../../testing.database.ts'
import { quiet, testApp } from '../../testing.ts'
import { addKey } from '../accounts/service/keys.ts'
import { polls } from './table.ts'
import { goodPoll, testPoll } from './testing.ts'

const MOMENT = dialect === 'sqlite' ? '1767225600000' : "'2026-01-01T00:00:00Z'"

/** What version 0.1.0 kept: a Polish and an English shop, each with a poll and a topic in its one language. */
const OLD = `
insert into shops (id, name, website, locale, created_at) values ('s1', 'Kubek', 'https://kubek.test', 'pl', ${MOMENT}), ('s2', 'Mug', 'https://mug.test', 'en', ${MOMENT});
insert into polls (id, shop_id, question, state, voters, is_changeable, results, is_shuffled, created_at) values
  ('p1', 's1', 'Który „kubek” to ''ten''?', 'active', 'everyone', true, 'always', false, ${MOMENT}),
  ('p2', 's2', 'Which mug?', 'active', 'everyone', true, 'always', false, ${MOMENT});
insert into poll_options (id, shop_id, poll_id, position, text) values
  ('o1', 's1', 'p1', 0, 'Zieleń'), ('o2', 's1', 'p1', 1, 'Błękit \\ "niebo"'), ('o3', 's2', 'p2', 0, 'Green'), ('o4', 's2', 'p2', 1, 'Blue');
insert into poll_votes (shop_id, poll_id, voter, option_id, at, is_demo) values ('s1', 'p1', 'visitor:1', 'o2', ${MOMENT}, false);
insert into poll_counts (shop_id, poll_id, option_id, shard, votes) values ('s1', 'p1', 'o2', 0, 1);
insert into push_topics (id, shop_id, name, created_at) values ('t1', 's1', 'Nowości', ${MOMENT}), ('t2', 's2', 'News', ${MOMENT});`

describe('P1 a poll speaks the language of the page', () => {
  test('the shopper gets the words of the language they ask in, else of the shop, each kept ready for itself', async () => {
    const { app, url, staff, id } = await testPoll()
    const asked = async (lang = '') => {
      const { question, options } = (await app.inject(`${url}${lang && `?lang=${lang}`}`)).json()
      return [question, options[1].text]
    }
    const polish = ['W czym pijesz poranną kawę?', 'W filiżance']
    const english = ['What do you drink your morning coffee from?', 'A cup']

    expect([await asked('pl'), await asked('en'), await asked()]).toEqual([polish, english, polish])
    await staff('PATCH', '', { locale: 'en' })
    expect([await asked('pl'), await asked('en'), await asked()]).toEqual([polish, english, english])
    const { question } = goodPoll()
    await staff('PUT', `/polls/${id}`, goodPoll({ question: { ...question, en: 'Mug or cup?' } }))
    expect([(await asked('pl'))[0], (await asked('en'))[0]]).toEqual([question.pl, 'Mug or cup?'])
    expect((await app.inject(`${url}?lang=de`)).statusCode).toBe(400)
  })

  test('what is not written in one language is given in the other, and may be translated after the first vote; what voters read stays', async () => {
    const options = [{ text: { pl: 'Tak' } }, { text: { pl: '', en: 'No' } }]
    const { app, url, staff, id, vote, votes, ids } = await testPoll({ question: { pl: 'Kawa?' }, options })
    const read = async (lang: string) => {
      const { question, options } = (await app.inject(`${url}?lang=${lang}`)).json()
      return [question, ...options.map(({ text }: { text: string }) => text)]
    }
    expect([await read('pl'), await read('en')]).toEqual([
      ['Kawa?', 'Tak', 'No'],
      ['Kawa?', 'Tak', 'No'],
    ])
    await vote(1)

    const yes = { text: { pl: 'Tak', en: 'Yes' } }
    const change = (changes: object) => staff('PUT', `/polls/${id}`, goodPoll(changes))
    const no = { text: { pl: 'Nie', en: 'No' } }
    const changed = (await change({ question: { pl: 'Kawa?', en: 'Coffee?' }, options: [yes, no] })).json()
    expect(changed.options.map((option: { id: string }) => option.id)).toEqual(ids)
    expect([await read('pl'), await read('en'), await votes()]).toEqual([
      ['Kawa?', 'Tak', 'Nie'],
      ['Coffee?', 'Yes', 'No'],
      [0, 1],
    ])
    for (const changes of [
      { question: { pl: 'Herbata?', en: 'Coffee?' }, options: [yes, no] },
      { question: { pl: '', en: 'Coffee?' }, options: [yes, no] },
      { question: { pl: 'Kawa?', en: 'Coffee?' }, options: [yes, { text: { pl: 'Nie', en: 'Never' } }] },
      { question: { pl: 'Kawa?', en: 'Coffee?' }, options: [no, yes] },
    ])
      expect((await change(changes)).json().code).toBe('POLL_FROZEN')
  })

  test('the staff find it by a word of either language, and both stand in the log', async () => {
    const { staff, id } = await testPoll()
    const found = async (q: string) => (await staff('GET', `/polls?q=${encodeURIComponent(q)}`)).json().polls.map((poll: { id: string }) => poll.id)

    expect([await found('PORANNĄ'), await found('Morning coffee'), await found('pl'), await found('herbat')]).toEqual([[id], [id], [], []])
    const { entries } = (await staff('GET', '/audit?area=polls')).json()
    expect(entries.at(-1).details).toEqual({ question: Object.values(goodPoll().question) })
  })

  test('N1 polls and push topics from before there were languages are read as they were written, votes and all', async () => {
    const { url, drop } = await oldDatabase(inject('postgresUrl'), 'poll-languages', OLD)
    await migrateStore(url)
    const store = openStore(url, quiet)
    onTestFinished(async () => {
      await store.close()
      await drop()
    })
    const app = await testApp({ store })
    const read = async (shop: string, poll: string) => {
      const { key } = await store.write((tx) => addKey(tx, shop, []))
      const ask = async (path: string, lang: string) => (await app.inject(`/v1/shops/${key}/${path}?lang=${lang}`)).json()
      const both = (path: string) => Promise.all(['pl', 'en'].map((lang) => ask(path, lang)))
      const [[polish, english], topics] = [await both(`polls/${poll}`), await both('push')]
      expect(english).toEqual(polish)
      return { ...polish, topics: topics.map((reply) => reply.topics) }
    }

    const old = await read('s1', 'p1')
    expect(old).toMatchObject({ question: "Który „kubek” to 'ten'?", counts: { total: 1, votes: [0, 1] } })
    expect(old.options).toMatchObject([
      { id: 'o1', text: 'Zieleń' },
      { id: 'o2', text: 'Błękit \\ "niebo"' },
    ])
    expect(old.topics).toEqual([[{ id: 't1', name: 'Nowości' }], [{ id: 't1', name: 'Nowości' }]])
    expect(await read('s2', 'p2')).toMatchObject({ question: 'Which mug?', topics: [[{ id: 't2', name: 'News' }], [{ id: 't2', name: 'News' }]] })
    const [poll] = await store.read.select().from(polls).where(eq(polls.id, 'p2'))
    expect(poll?.question).toEqual({ pl: '', en: 'Which mug?' })
  })
})
