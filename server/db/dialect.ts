/** Where the data is, fixed at start: `postgres://…`, or the path of a SQLite file. */
export const databaseUrl = process.env.DATABASE_URL || 'data/kontuar.db'
export const dialect = /^postgres(ql)?:/.test(databaseUrl) ? 'postgresql' : 'sqlite'
