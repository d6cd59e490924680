// @vitest-environment happy-dom
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { SurveyRules } from './contract.gen.ts'
import { createKontuar } from './index.ts'

const rule = (part: Partial<SurveyRules>): SurveyRules => ({
  ...{ id: 's1', trigger: 'order', seconds: 0, urls: [], share: 100, cooldownDays: 30, repeats: false, startsAt: null, endsAt: null },
  ...part,
})

function open(...rules: SurveyRules[]) {
  const asked = vi.fn(async () => Response.json({ name: 'Kubek', locale: 'pl', placed: { polls: [], surveys: { cooldownDays: 7, rules } } }))
  vi.stubGlobal('fetch', asked)
  const kontuar = createKontuar({ shop: 'pk_test', url: 'https://kontuar.test' })
  onTestFinished(() => {
    kontuar.destroy()
    vi.unstubAllGlobals()
    localStorage.clear()
    document.body.innerHTML = ''
  })
  return { kontuar, asked }
}
const shown = () => document.querySelector('.kontuar-card kontuar-survey')?.getAttribute('survey')
const say = (name: string, detail: object) => document.dispatchEvent(new CustomEvent(name, { detail }))
const close = () => document.querySelector('.kontuar-card')?.shadowRoot?.querySelector('button')?.click()

describe('Q9 surveys on the page', () => {
  test('an order told before the rules came brings one up, with its number; nothing is stored', async () => {
    const { kontuar } = open(rule({}))
    kontuar.track('order', { order: '1042' })

    await vi.waitUntil(shown)
    expect(document.querySelector<HTMLElement>('kontuar-survey')?.dataset.order).toBe('1042')
    expect(localStorage.length).toBe(0)
  })

  test('an order told later does, too, and so does the end of a chat', async () => {
    const { kontuar } = open(rule({}), rule({ id: 's2', trigger: 'chat' }))
    expect(await kontuar.survey.why('s1')).toMatchObject({ shown: false, reason: 'order' })
    expect(await kontuar.survey.why('s2')).toMatchObject({ shown: false, reason: 'chat' })

    kontuar.track('order', { order: '1043' })
    await vi.waitUntil(() => shown() === 's1')
    expect(await kontuar.survey.why('s1')).toMatchObject({ shown: true })
    say('kontuar-chat-ended', { conversation: 'c1' })
    expect(await kontuar.survey.why('s2')).toMatchObject({ reason: 'busy', by: 'survey', text: 'Na stronie jest inna ankieta.' })
  })

  test('closed it is “not now”: kept here, told to the server, and the next one waits for the shop’s cooldown', async () => {
    const { kontuar, asked } = open(rule({}), rule({ id: 's2', trigger: 'time' }))
    await vi.waitUntil(() => shown() === 's2')

    close()
    expect(asked.mock.calls.at(-1)).toMatchObject([expect.stringContaining('/surveys/s2/dismissals/'), { method: 'PUT' }])
    kontuar.track('order', { order: '1044' })
    expect(await kontuar.survey.why('s2')).toMatchObject({ reason: 'cooldown', until: expect.any(String) })
    expect(await kontuar.survey.why('s1')).toMatchObject({ reason: 'global' })
    expect(shown()).toBeUndefined()
  })

  test('closing the thanks is no refusal, and show opens one whatever its rules say', async () => {
    const { kontuar, asked } = open(rule({}))
    expect([await kontuar.survey.show('s1'), await kontuar.survey.show('none')]).toEqual([true, false])

    say('kontuar-survey-finished', { survey: 's1' })
    close()
    expect(asked).toHaveBeenCalledOnce()
    expect(await kontuar.survey.why('s1')).toMatchObject({ reason: 'answered' })
  })

  test('what is open is told last: first the rule that would hold a survey back all the same', async () => {
    const { kontuar } = open(rule({}), rule({ id: 's2', trigger: 'time', seconds: 60 }), rule({ id: 's3', trigger: 'chat' }))
    document.body.innerHTML = '<kontuar-survey survey="own"></kontuar-survey>'

    expect(await kontuar.survey.why('s2')).toMatchObject({ reason: 'seconds', until: expect.any(String) })
    say('kontuar-chat-ended', { conversation: 'c1' })
    expect(await kontuar.survey.why('s3')).toEqual({ shown: false, reason: 'busy', by: 'survey', text: 'Na stronie jest inna ankieta.' })
    expect(shown()).toBeUndefined()
  })

  test('an element of the page is shown whatever its trigger, and no other survey comes up beside it', async () => {
    document.body.innerHTML = '<kontuar-survey survey="s2"></kontuar-survey>'
    const { kontuar } = open(rule({}), rule({ id: 's2', trigger: 'tag' }))
    kontuar.track('order', { order: '1045' })

    expect(await kontuar.survey.why('s1')).toMatchObject({ reason: 'busy', by: 'survey' })
    expect(await kontuar.survey.why('s2')).toMatchObject({ shown: true })
    document.querySelector('kontuar-survey')?.remove()
    await vi.waitUntil(() => shown() === 's1')
  })
})
