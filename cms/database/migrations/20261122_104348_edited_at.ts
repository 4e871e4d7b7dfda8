import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`edited_at\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_edited_at\` text;`)
  await db.run(sql`ALTER TABLE \`lessons\` ADD \`edited_at\` text;`)
  await db.run(sql`ALTER TABLE \`_lessons_v\` ADD \`version_edited_at\` text;`)
  await db.run(sql`ALTER TABLE \`courses\` ADD \`edited_at\` text;`)
  await db.run(sql`ALTER TABLE \`_courses_v\` ADD \`version_edited_at\` text;`)
  await db.run(sql`ALTER TABLE \`curricula\` ADD \`edited_at\` text;`)
  await db.run(sql`ALTER TABLE \`_curricula_v\` ADD \`version_edited_at\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`edited_at\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_edited_at\`;`)
  await db.run(sql`ALTER TABLE \`lessons\` DROP COLUMN \`edited_at\`;`)
  await db.run(sql`ALTER TABLE \`_lessons_v\` DROP COLUMN \`version_edited_at\`;`)
  await db.run(sql`ALTER TABLE \`courses\` DROP COLUMN \`edited_at\`;`)
  await db.run(sql`ALTER TABLE \`_courses_v\` DROP COLUMN \`version_edited_at\`;`)
  await db.run(sql`ALTER TABLE \`curricula\` DROP COLUMN \`edited_at\`;`)
  await db.run(sql`ALTER TABLE \`_curricula_v\` DROP COLUMN \`version_edited_at\`;`)
}
