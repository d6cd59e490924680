import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { lazy, Route, Router } from 'preact-iso'
import { orOutdated } from '../opening.tsx'
import { Missing, MissingPage } from '../panels/missing.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { OpenShop } from './counter.tsx'
import { Side } from './side.tsx'
import './room.css'

const Reviews = lazy(orOutdated(() => import('../panels/reviews.tsx').then(({ Reviews }) => Reviews)))
const Review = lazy(orOutdated(() => import('../panels/review.tsx').then(({ Review }) => Review)))
const ChatConsole = lazy(orOutdated(() => import('../panels/console.tsx').then(({ ChatConsole }) => ChatConsole)))
const Orders = lazy(orOutdated(() => import('../panels/orders.tsx').then(({ Orders }) => Orders)))
const Order = lazy(orOutdated(() => import('../panels/order.tsx').then(({ Order }) => Order)))
const Polls = lazy(orOutdated(() => import('../panels/polls.tsx').then(({ Polls }) => Polls)))
const Poll = lazy(orOutdated(() => import('../panels/poll.tsx').then(({ Poll }) => Poll)))
const PollEditor = lazy(orOutdated(() => import('../panels/poll-editor.tsx').then(({ PollEditor }) => PollEditor)))
const Push = lazy(orOutdated(() => import('../panels/push.tsx').then(({ Push }) => Push)))
const PushNew = lazy(orOutdated(() => import('../panels/push-new.tsx').then(({ PushNew }) => PushNew)))
const PushSubscribers = lazy(orOutdated(() => import('../panels/push-subscribers.tsx').then(({ PushSubscribers }) => PushSubscribers)))
const PushMessage = lazy(orOutdated(() => import('../panels/push-message.tsx').then(({ PushMessage }) => PushMessage)))
const Widgets = lazy(orOutdated(() => import('../panels/widgets.tsx').then(({ Widgets }) => Widgets)))
const Integrations = lazy(orOutdated(() => import('../panels/integrations.tsx').then(({ Integrations }) => Integrations)))
const Inbox = lazy(orOutdated(() => import('../panels/inbox.tsx').then(({ Inbox }) => Inbox)))
const Delivery = lazy(orOutdated(() => import('../panels/delivery.tsx').then(({ Delivery }) => Delivery)))
const Staff = lazy(orOutdated(() => import('../panels/staff.tsx').then(({ Staff }) => Staff)))
const ApiKeys = lazy(orOutdated(() => import('../panels/api-keys.tsx').then(({ ApiKeys }) => ApiKeys)))
const Mails = lazy(orOutdated(() => import('../panels/mails.tsx').then(({ Mails }) => Mails)))
const Mail = lazy(orOutdated(() => import('../panels/mail.tsx').then(({ Mail }) => Mail)))
const Audit = lazy(orOutdated(() => import('../panels/audit.tsx').then(({ Audit }) => Audit)))
const Imports = lazy(orOutdated(() => import('../panels/imports.tsx').then(({ Imports }) => Imports)))
const Import = lazy(orOutdated(() => import('../panels/import.tsx').then(({ Import }) => Import)))
const Account = lazy(orOutdated(() => import('../panels/account.tsx').then(({ Account }) => Account)))
const Collection = lazy(orOutdated(() => import('../panels/collection.tsx').then(({ Collection }) => Collection)))
const Requests = lazy(orOutdated(() => import('../panels/requests.tsx').then(({ Requests }) => Requests)))
const Visits = lazy(orOutdated(() => import('../panels/visits.tsx').then(({ Visits }) => Visits)))
const Customers = lazy(orOutdated(() => import('../panels/customers.tsx').then(({ Customers }) => Customers)))
const Customer = lazy(orOutdated(() => import('../panels/customer.tsx').then(({ Customer }) => Customer)))
const Visitor = lazy(orOutdated(() => import('../panels/customer.tsx').then(({ Visitor }) => Visitor)))
const Tasks = lazy(orOutdated(() => import('../panels/tasks.tsx').then(({ Tasks }) => Tasks)))
const Scoring = lazy(orOutdated(() => import('../panels/scoring.tsx').then(({ Scoring }) => Scoring)))
const Surveys = lazy(orOutdated(() => import('../panels/surveys.tsx').then(({ Surveys }) => Surveys)))
const Survey = lazy(orOutdated(() => import('../panels/survey.tsx').then(({ Survey }) => Survey)))
const SurveyEdit = lazy(orOutdated(() => import('../panels/survey-edit.tsx').then(({ SurveyEdit }) => SurveyEdit)))
const SurveyPerson = lazy(orOutdated(() => import('../panels/survey-person.tsx').then(({ SurveyPerson }) => SurveyPerson)))
const Chats = lazy(orOutdated(() => import('../panels/chats.tsx').then(({ Chats }) => Chats)))
const ChatSettings = lazy(orOutdated(() => import('../panels/chat.tsx').then(({ ChatSettings }) => ChatSettings)))
const ChatReplies = lazy(orOutdated(() => import('../panels/chat-replies.tsx').then(({ ChatReplies }) => ChatReplies)))
const ChatBlocks = lazy(orOutdated(() => import('../panels/chat-blocks.tsx').then(({ ChatBlocks }) => ChatBlocks)))
const ChatArchive = lazy(orOutdated(() => import('../panels/chat-archive.tsx').then(({ ChatArchive }) => ChatArchive)))
const ChatTalk = lazy(orOutdated(() => import('../panels/chat-talk.tsx').then(({ ChatTalk }) => ChatTalk)))
const ChatFigures = lazy(orOutdated(() => import('../panels/chat-figures.tsx').then(({ ChatFigures }) => ChatFigures)))
const Settings = lazy(orOutdated(() => import('../panels/settings.tsx').then(({ Settings }) => Settings)))

/** Everything that belongs to one shop. */
export function ShopRoom({ shop: id = '' }: { shop?: string }) {
  const { say } = usePreferences()
  const { session } = useSession()
  const shop = session.shops.find((shop) => shop.id === id)
  if (!shop) return <MissingPage title={say.shops.unknown} help={say.shops.unknownHelp} />
  return (
    <OpenShop key={shop.id} shop={shop}>
      <div class="room">
        <a class="skip button" href="#content">
          {say.common.skip}
        </a>
        <Side />
        <main class="content" id="content" tabIndex={-1}>
          <FirstPanel>
            <Route path="/reviews" component={Reviews} />
            <Route path="/reviews/:review" component={Review} />
            <Route path="/chat" component={ChatConsole} />
            <Route path="/chat/:conversation" component={ChatConsole} />
            <Route path="/orders" component={Orders} />
            <Route path="/orders/:order" component={Order} />
            <Route path="/polls" component={Polls} />
            <Route path="/polls/new" component={PollEditor} />
            <Route path="/polls/:poll" component={Poll} />
            <Route path="/polls/:poll/edit" component={PollEditor} />
            <Route path="/surveys" component={Surveys} />
            <Route path="/surveys/:survey" component={Survey} />
            <Route path="/surveys/:survey/edit" component={SurveyEdit} />
            <Route path="/surveys/:survey/people/:response" component={SurveyPerson} />
            <Route path="/push" component={Push} />
            <Route path="/push/new" component={PushNew} />
            <Route path="/push/subscribers" component={PushSubscribers} />
            <Route path="/push/:message" component={PushMessage} />
            <Route path="/widgets" component={Widgets} />
            <Route path="/settings/integrations" component={Integrations} />
            <Route path="/settings/inbox" component={Inbox} />
            <Route path="/settings/inbox/:delivery" component={Delivery} />
            <Route path="/visits" component={Visits} />
            <Route path="/chats" component={Chats} />
            <Route path="/chats/replies" component={ChatReplies} />
            <Route path="/chats/blocks" component={ChatBlocks} />
            <Route path="/chats/archive" component={ChatArchive} />
            <Route path="/chats/archive/:conversation" component={ChatTalk} />
            <Route path="/chats/figures" component={ChatFigures} />
            <Route path="/chats/:chat" component={ChatSettings} />
            <Route path="/settings" component={Settings} />
            <Route path="/requests" component={Requests} />
            <Route path="/customers" component={Customers} />
            <Route path="/customers/:customer" component={Customer} />
            <Route path="/visitors/:visitor" component={Visitor} />
            <Route path="/tasks" component={Tasks} />
            <Route path="/settings/scoring" component={Scoring} />
            <Route path="/settings/reviews" component={Collection} />
            <Route path="/settings/keys" component={ApiKeys} />
            <Route path="/settings/staff" component={Staff} />
            <Route path="/settings/mail" component={Mails} />
            <Route path="/settings/mail/:mail" component={Mail} />
            <Route path="/settings/audit" component={Audit} />
            <Route path="/imports" component={Imports} />
            <Route path="/imports/:import" component={Import} />
            <Route path="/account" component={Account} />
            <Route default component={NoPage} />
          </FirstPanel>
        </main>
      </div>
    </OpenShop>
  )
}

/** Until the first panel has loaded, the page still says what it is doing. */
function FirstPanel({ children }: { children: VNode[] }) {
  const { say } = usePreferences()
  const [state, setState] = useState<'loading' | 'shown'>()
  return (
    <>
      {state === 'loading' && <h1 class="for-readers">{say.common.loading}</h1>}
      <Router onLoadStart={() => setState((before) => before ?? 'loading')} onLoadEnd={() => setState('shown')}>
        {children}
      </Router>
    </>
  )
}

function NoPage() {
  return <Missing />
}
