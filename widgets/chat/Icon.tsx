const PATHS = {
  close: 'M6 6l12 12M18 6L6 18',
  sound: 'M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4',
  muted: 'M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4M4 3l17 18',
  send: 'M4 12L20 4l-5 16-3.5-6.5z',
  smile: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.5 14a4 4 0 0 0 7 0M9 9.5v.5M15 9.5v.5',
}

export const Icon = ({ name }: { name: keyof typeof PATHS }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
)
