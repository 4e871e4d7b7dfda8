import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`seat_counters\` ADD \`limit\` numeric;`)
  await db.run(sql`ALTER TABLE \`seat_counters\` ADD \`limited_at\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`seat_counters\` DROP COLUMN \`limit\`;`)
  await db.run(sql`ALTER TABLE \`seat_counters\` DROP COLUMN \`limited_at\`;`)
}
