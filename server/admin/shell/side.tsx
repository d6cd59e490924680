import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Group } from '../parts/group.tsx'
import { Icon, type IconName } from '../parts/icon.tsx'
import { useWhen } from '../parts/when.ts'
import { usePreferences } from '../preferences.tsx'
import { useChanges, useCounter } from './counter.tsx'
import { useShop } from './shop.tsx'
import { ShopMenu } from './shop-menu.tsx'
import { UserMenu } from './user-menu.tsx'

const OUTREACH = ['orders.read', 'polls.read', 'surveys.read', 'push.read'] as const

export function Side() {
  const { say } = usePreferences()
  const { shop, counts, may } = useShop()
  const pending = counts?.pending ?? 0
  const home = `/admin/${shop.id}`
  return (
    <header class="side">
      <ShopMenu />
      <nav class="side-nav" aria-label={say.nav.label}>
        <Group label={say.nav.groups.daily} class="side-group">
          <Item href={`${home}/reviews`} icon="reviews" text={say.nav.reviews}>
            {pending > 0 && (
              <span class="side-count">
                <span aria-hidden="true">{say.number(pending)}</span>
                <span class="for-readers">, {say.nav.pending(pending)}</span>
              </span>
            )}
          </Item>
          {may('chat.serve') && <ChatItem home={home} />}
          {may('customers.read') && <Item href={`${home}/customers`} icon="people" text={say.nav.customers} />}
          {may('customers.read') && <Item href={`${home}/tasks`} icon="tasks" text={say.nav.tasks} />}
          {may('orders.read') && <Item href={`${home}/orders`} icon="orders" text={say.nav.orders} />}
        </Group>
        {OUTREACH.some(may) && (
          <Group label={say.nav.groups.outreach} class="side-group">
            {may('orders.read') && <Item href={`${home}/requests`} icon="mail" text={say.nav.requests} />}
            {may('polls.read') && <Item href={`${home}/polls`} icon="polls" text={say.nav.polls} />}
            {may('surveys.read') && <Item href={`${home}/surveys`} icon="surveys" text={say.nav.surveys} />}
            {may('push.read') && <Item href={`${home}/push`} icon="bell" text={say.nav.push} />}
          </Group>
        )}
        <Group label={say.nav.groups.shop} class="side-group">
          {may('customers.read') && <Item href={`${home}/visits`} icon="user" text={say.nav.visits} />}
          {may('imports.manage') && <Item href={`${home}/imports`} icon="upload" text={say.nav.imports} />}
          {may('settings.read') && <Item href={`${home}/widgets`} icon="widgets" text={say.nav.widgets} />}
          <Item href={`${home}/settings`} icon="settings" text={say.nav.settings} />
        </Group>
      </nav>
      <UserMenu />
    </header>
  )
}

function ChatItem({ home }: { home: string }) {
  const { say } = usePreferences()
  const counter = useCounter()
  useChanges(counter?.desk)
  const waiting = counter?.desk.waiting.length ?? 0
  return (
    <Item href={`${home}/chat`} also={`${home}/chats`} icon="chat" text={say.nav.chat}>
      {waiting > 0 && (
        <span class="side-count">
          <span aria-hidden="true">{say.number(waiting)}</span>
          <span class="for-readers">, {say.nav.waiting(waiting)}</span>
        </span>
      )}
    </Item>
  )
}

interface ItemProps {
  href: string
  /** Another address whose pages belong here. */
  also?: string
  icon: IconName
  text: string
  children?: ComponentChildren
}

function Item(props: ItemProps) {
  const { path } = useLocation()
  const link = useRef<HTMLAnchorElement>(null)
  const isHere = path === props.href
  const isWithin = [props.href, props.also].some((start) => start !== undefined && `${path}/`.startsWith(`${start}/`))
  const current = isHere ? 'page' : isWithin ? 'true' : undefined
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
