import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`lectures\` ADD \`never_public\` integer;`)
  await db.run(sql`ALTER TABLE \`_lectures_v\` ADD \`version_never_public\` integer;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`lectures\` DROP COLUMN \`never_public\`;`)
  await db.run(sql`ALTER TABLE \`_lectures_v\` DROP COLUMN \`version_never_public\`;`)
}
