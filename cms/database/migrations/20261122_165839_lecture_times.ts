import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`trainer_startsAt_idx\` ON \`lectures\` (\`trainer_id\`,\`starts_at\`);`)
  await db.run(sql`CREATE INDEX \`venue_startsAt_idx\` ON \`lectures\` (\`venue_id\`,\`starts_at\`);`)
  await db.run(sql`CREATE INDEX \`region_startsAt_idx\` ON \`lectures\` (\`region_id\`,\`starts_at\`);`)
  await db.run(sql`CREATE INDEX \`version_trainer_version_startsAt_idx\` ON \`_lectures_v\` (\`version_trainer_id\`,\`version_starts_at\`);`)
  await db.run(sql`CREATE INDEX \`version_venue_version_startsAt_idx\` ON \`_lectures_v\` (\`version_venue_id\`,\`version_starts_at\`);`)
  await db.run(sql`CREATE INDEX \`version_region_version_startsAt_idx\` ON \`_lectures_v\` (\`version_region_id\`,\`version_starts_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`trainer_startsAt_idx\`;`)
  await db.run(sql`DROP INDEX \`venue_startsAt_idx\`;`)
  await db.run(sql`DROP INDEX \`region_startsAt_idx\`;`)
  await db.run(sql`DROP INDEX \`version_trainer_version_startsAt_idx\`;`)
  await db.run(sql`DROP INDEX \`version_venue_version_startsAt_idx\`;`)
  await db.run(sql`DROP INDEX \`version_region_version_startsAt_idx\`;`)
}
