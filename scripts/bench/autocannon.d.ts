declare module 'autocannon' {
  interface Call {
    method?: 'GET' | 'POST' | 'PUT'
    path?: string
    headers?: Record<string, string>
    body?: string
    setupRequest?: (call: Call) => Call
  }
  interface Options {
    url: string
    connections: number
    /** In seconds. */
    duration?: number
    /** Requests in all, in the place of a duration. */
    amount?: number
    requests: Call[]
  }
  interface Result {
    requests: { total: number }
    /** In milliseconds. */
    latency: { p50: number; p99: number }
    /** In seconds. */
    duration: number
    non2xx: number
    errors: number
  }
  export default function autocannon(options: Options): Promise<Result>
}
