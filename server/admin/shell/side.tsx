import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Icon, type IconName } from '../parts/icon.tsx'
import { useWhen } from '../parts/when.ts'
import { usePreferences } from '../preferences.tsx'
import { useChanges, useCounter } from './counter.tsx'
import { useShop } from './shop.tsx'
import { ShopMenu } from './shop-menu.tsx'
import { UserMenu } from './user-menu.tsx'

export function Side() {
  const { say } = usePreferences()
  const { shop, counts, may } = useShop()
  const pending = counts?.pending ?? 0
  const home = `/admin/${shop.id}`
  return (
    <header class="side">
      <ShopMenu />
      <nav class="side-nav" aria-label={say.nav.label}>
        <Item href={`${home}/reviews`} icon="reviews" text={say.nav.reviews}>
          {pending > 0 && (
            <span class="side-count">
              <span aria-hidden="true">{say.number(pending)}</span>
              <span class="for-readers">, {say.nav.pending(pending)}</span>
            </span>
          )}
        </Item>
        {may('chat.serve') && <ChatItem href={`${home}/chat`} />}
        {may('orders.read') && <Item href={`${home}/requests`} icon="mail" text={say.nav.requests} />}
        {may('orders.read') && <Item href={`${home}/orders`} icon="orders" text={say.nav.orders} />}
        {may('polls.read') && <Item href={`${home}/polls`} icon="polls" text={say.nav.polls} />}
        {may('customers.read') && <Item href={`${home}/customers`} icon="people" text={say.nav.customers} />}
        {may('customers.read') && <Item href={`${home}/tasks`} icon="tasks" text={say.nav.tasks} />}
        {may('surveys.read') && <Item href={`${home}/surveys`} icon="surveys" text={say.nav.surveys} />}
        {may('push.read') && <Item href={`${home}/push`} icon="bell" text={say.nav.push} />}
        {may('settings.read') && <Item href={`${home}/widgets`} icon="widgets" text={say.nav.widgets} />}
        {may('customers.read') && <Item href={`${home}/visits`} icon="user" text={say.nav.visits} />}
        {may('chat.serve') && <Item href={`${home}/chats`} icon="filter" text={say.chatOffice.nav} />}
        {may('imports.manage') && <Item href={`${home}/imports`} icon="upload" text={say.nav.imports} />}
        <Item href={`${home}/settings`} icon="settings" text={say.nav.settings} />
      </nav>
      <UserMenu />
    </header>
  )
}

function ChatItem({ href }: { href: string }) {
  const { say } = usePreferences()
  const counter = useCounter()
  useChanges(counter?.desk)
  const waiting = counter?.desk.waiting.length ?? 0
  return (
    <Item href={href} icon="chat" text={say.nav.chat}>
      {waiting > 0 && (
        <span class="side-count">
          <span aria-hidden="true">{say.number(waiting)}</span>
          <span class="for-readers">, {say.nav.waiting(waiting)}</span>
        </span>
      )}
    </Item>
  )
}

function Item(props: { href: string; icon: IconName; text: string; children?: ComponentChildren }) {
  const { path } = useLocation()
  const link = useRef<HTMLAnchorElement>(null)
  const isHere = path === props.href
  const current = isHere ? 'page' : path.startsWith(`${props.href}/`) ? 'true' : undefined
  // On a phone the items stand in a row that may be longer than the screen.
  useWhen([current], () => {
    if (current) link.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  return (
    <a ref={link} class="side-item" href={props.href} aria-current={current}>
      <Icon name={props.icon} />
      {props.text}
      {props.children}
    </a>
  )
}
