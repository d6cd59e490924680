import './icon.css'

const PATHS = {
  reviews: 'M4 4.5h12a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-5.5L7 17.5v-3H4a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1ZM6.5 8h7M6.5 11h4',
  orders: 'M3.500 6.500 10 3.500l6.500 3v7L10 16.500l-6.500-3zM3.500 6.500 10 9.500l6.500-3M10 9.500v7',
  widgets: 'M3.500 3.500h5.500v5.500H3.500zM11.500 3.500h5v5.500h-5zM3.500 11.500h5.500v5H3.500zM14 11.500v5M11.500 14h5',
  download: 'M10 3.500v9M6.500 9.500 10 13l3.500-3.500M4 16h12',
  settings: 'M3 6h8M15 6h2M13 4v4M3 14h2M9 14h8M7 12v4',
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  cross: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  trash: 'M4 6h12M8 6V4.2h4V6M5.5 6l.7 10h7.6l.7-10M8.5 9v4M11.5 9v4',
  undo: 'M7.5 4.5L4 8l3.5 3.5M4.5 8h7a4 4 0 0 1 0 8H9',
  pause: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM10 6.5V10l2.3 1.6',
  block: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM5.5 5.5l9 9',
  search: 'M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4ZM12.8 12.8L16.5 16.5',
  down: 'M6 8l4 4 4-4',
  left: 'M12 5.5L7.5 10l4.5 4.5',
  right: 'M8 5.5l4.5 4.5L8 14.5',
  copy: 'M7.5 7.5h8v8h-8zM12.5 7.5v-3h-8v8h3',
  plus: 'M10 4.5v11M4.5 10h11',
  user: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 16.5c.8-3 3-4.2 6-4.2s5.2 1.2 6 4.2',
  filter: 'M3.5 5.5h13M6 10h8M8.5 14.500h3',
  calendar: 'M4 5.500h12v10.500H4zM4 8.800h12M7.2 3.500v3M12.8 3.500v3',
  warning: 'M10 3.500l7 12.500H3zM10 8.500v3.500M10 14v.1',
  bell: 'M5.500 13.500V9a4.500 4.500 0 0 1 9 0v4.500l1.500 1.500H4zM8.500 17.500h3',
  mail: 'M3.500 5.500h13v9.500h-13zM4 6l6 5 6-5',
  photo: 'M3.500 5h13v10.500h-13zM3.500 13.500l4-4 3.500 3.500 2-2 3.500 3.500M13 8v.1',
  refresh: 'M15.5 9a5.6 5.6 0 1 0-.8 3.800M15.8 4.800V9h-4.2',
  upload: 'M10 13V4.5M6.500 8L10 4.500 13.500 8M4 12.500v3.500h12v-3.500',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
