import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`lectures\` ADD \`news_at\` text;`)
  await db.run(sql`CREATE INDEX \`lectures_news_at_idx\` ON \`lectures\` (\`news_at\`);`)
  await db.run(sql`ALTER TABLE \`_lectures_v\` ADD \`version_news_at\` text;`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_news_at_idx\` ON \`_lectures_v\` (\`version_news_at\`);`)
  await db.run(sql`ALTER TABLE \`sign_ups\` ADD \`moved_at\` text;`)
  await db.run(sql`ALTER TABLE \`sign_ups\` ADD \`is_withdrawn\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`settings\` ADD \`days_kept\` numeric DEFAULT 180 NOT NULL;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`lectures_news_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`lectures\` DROP COLUMN \`news_at\`;`)
  await db.run(sql`DROP INDEX \`_lectures_v_version_version_news_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_lectures_v\` DROP COLUMN \`version_news_at\`;`)
  await db.run(sql`ALTER TABLE \`sign_ups\` DROP COLUMN \`moved_at\`;`)
  await db.run(sql`ALTER TABLE \`sign_ups\` DROP COLUMN \`is_withdrawn\`;`)
  await db.run(sql`ALTER TABLE \`settings\` DROP COLUMN \`days_kept\`;`)
}
