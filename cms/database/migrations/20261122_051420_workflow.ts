import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles_remarks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`step\` text,
  	\`text\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_remarks_order_idx\` ON \`articles_remarks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_remarks_parent_id_idx\` ON \`articles_remarks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_remarks_by_idx\` ON \`articles_remarks\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_remarks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`step\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_remarks_order_idx\` ON \`_articles_v_version_remarks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_remarks_parent_id_idx\` ON \`_articles_v_version_remarks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_remarks_by_idx\` ON \`_articles_v_version_remarks\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`lessons_remarks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`step\` text,
  	\`text\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`lessons_remarks_order_idx\` ON \`lessons_remarks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`lessons_remarks_parent_id_idx\` ON \`lessons_remarks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`lessons_remarks_by_idx\` ON \`lessons_remarks\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`_lessons_v_version_remarks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`step\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_lessons_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_remarks_order_idx\` ON \`_lessons_v_version_remarks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_remarks_parent_id_idx\` ON \`_lessons_v_version_remarks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_remarks_by_idx\` ON \`_lessons_v_version_remarks\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`courses_remarks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`step\` text,
  	\`text\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_remarks_order_idx\` ON \`courses_remarks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`courses_remarks_parent_id_idx\` ON \`courses_remarks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_remarks_by_idx\` ON \`courses_remarks\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v_version_remarks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`step\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_courses_v_version_remarks_order_idx\` ON \`_courses_v_version_remarks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_remarks_parent_id_idx\` ON \`_courses_v_version_remarks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_remarks_by_idx\` ON \`_courses_v_version_remarks\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`curricula_remarks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`step\` text,
  	\`text\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`curricula\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`curricula_remarks_order_idx\` ON \`curricula_remarks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`curricula_remarks_parent_id_idx\` ON \`curricula_remarks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`curricula_remarks_by_idx\` ON \`curricula_remarks\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`curricula_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`curricula\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`curricula_texts_order_parent\` ON \`curricula_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_curricula_v_version_remarks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`step\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_curricula_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_curricula_v_version_remarks_order_idx\` ON \`_curricula_v_version_remarks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_curricula_v_version_remarks_parent_id_idx\` ON \`_curricula_v_version_remarks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_curricula_v_version_remarks_by_idx\` ON \`_curricula_v_version_remarks\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`_curricula_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_curricula_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_curricula_v_texts_order_parent\` ON \`_curricula_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`audit_log\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`by_id\` text(36),
  	\`by_name\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`entity\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`title\` text,
  	\`from\` text,
  	\`to\` text,
  	\`remark\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_log_at_idx\` ON \`audit_log\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_by_idx\` ON \`audit_log\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_by_name_idx\` ON \`audit_log\` (\`by_name\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_action_idx\` ON \`audit_log\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_entity_idx\` ON \`audit_log\` (\`entity\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_document_idx\` ON \`audit_log\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_title_idx\` ON \`audit_log\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_to_idx\` ON \`audit_log\` (\`to\`);`)
  await db.run(sql`CREATE TABLE \`redirects\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`redirects_from_idx\` ON \`redirects\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`redirects_to_idx\` ON \`redirects\` (\`to\`);`)
  await db.run(sql`CREATE INDEX \`redirects_at_idx\` ON \`redirects\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`leases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`holder\` text NOT NULL,
  	\`renewed_at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`leases_name_idx\` ON \`leases\` (\`name\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`state\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`sign_off_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`sign_off_at\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`sign_off_hash\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`last_step_step\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`last_step_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`last_step_at\` text;`)
  await db.run(sql`CREATE INDEX \`articles_state_idx\` ON \`articles\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`articles_sign_off_sign_off_by_idx\` ON \`articles\` (\`sign_off_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_last_step_last_step_by_idx\` ON \`articles\` (\`last_step_by_id\`);`)
  await db.run(sql`ALTER TABLE \`articles_rels\` ADD \`users_id\` text(36) REFERENCES users(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`articles_rels_users_id_idx\` ON \`articles_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_state\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_sign_off_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_sign_off_at\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_sign_off_hash\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_last_step_step\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_last_step_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_last_step_at\` text;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_state_idx\` ON \`_articles_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_sign_off_version_sign_off_by_idx\` ON \`_articles_v\` (\`version_sign_off_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_last_step_version_last_step_by_idx\` ON \`_articles_v\` (\`version_last_step_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v_rels\` ADD \`users_id\` text(36) REFERENCES users(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_users_id_idx\` ON \`_articles_v_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`lessons\` ADD \`state\` text;`)
  await db.run(sql`ALTER TABLE \`lessons\` ADD \`sign_off_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`lessons\` ADD \`sign_off_at\` text;`)
  await db.run(sql`ALTER TABLE \`lessons\` ADD \`sign_off_hash\` text;`)
  await db.run(sql`ALTER TABLE \`lessons\` ADD \`last_step_step\` text;`)
  await db.run(sql`ALTER TABLE \`lessons\` ADD \`last_step_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`lessons\` ADD \`last_step_at\` text;`)
  await db.run(sql`CREATE INDEX \`lessons_state_idx\` ON \`lessons\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`lessons_sign_off_sign_off_by_idx\` ON \`lessons\` (\`sign_off_by_id\`);`)
  await db.run(sql`CREATE INDEX \`lessons_last_step_last_step_by_idx\` ON \`lessons\` (\`last_step_by_id\`);`)
  await db.run(sql`ALTER TABLE \`lessons_rels\` ADD \`users_id\` text(36) REFERENCES users(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`lessons_rels_users_id_idx\` ON \`lessons_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`_lessons_v\` ADD \`version_state\` text;`)
  await db.run(sql`ALTER TABLE \`_lessons_v\` ADD \`version_sign_off_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`_lessons_v\` ADD \`version_sign_off_at\` text;`)
  await db.run(sql`ALTER TABLE \`_lessons_v\` ADD \`version_sign_off_hash\` text;`)
  await db.run(sql`ALTER TABLE \`_lessons_v\` ADD \`version_last_step_step\` text;`)
  await db.run(sql`ALTER TABLE \`_lessons_v\` ADD \`version_last_step_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`_lessons_v\` ADD \`version_last_step_at\` text;`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_version_state_idx\` ON \`_lessons_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_sign_off_version_sign_off_by_idx\` ON \`_lessons_v\` (\`version_sign_off_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_last_step_version_last_step_by_idx\` ON \`_lessons_v\` (\`version_last_step_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_lessons_v_rels\` ADD \`users_id\` text(36) REFERENCES users(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`_lessons_v_rels_users_id_idx\` ON \`_lessons_v_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`courses\` ADD \`state\` text;`)
  await db.run(sql`ALTER TABLE \`courses\` ADD \`sign_off_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`courses\` ADD \`sign_off_at\` text;`)
  await db.run(sql`ALTER TABLE \`courses\` ADD \`sign_off_hash\` text;`)
  await db.run(sql`ALTER TABLE \`courses\` ADD \`last_step_step\` text;`)
  await db.run(sql`ALTER TABLE \`courses\` ADD \`last_step_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`courses\` ADD \`last_step_at\` text;`)
  await db.run(sql`CREATE INDEX \`courses_state_idx\` ON \`courses\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`courses_sign_off_sign_off_by_idx\` ON \`courses\` (\`sign_off_by_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_last_step_last_step_by_idx\` ON \`courses\` (\`last_step_by_id\`);`)
  await db.run(sql`ALTER TABLE \`courses_rels\` ADD \`users_id\` text(36) REFERENCES users(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`courses_rels_users_id_idx\` ON \`courses_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`_courses_v\` ADD \`version_state\` text;`)
  await db.run(sql`ALTER TABLE \`_courses_v\` ADD \`version_sign_off_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`_courses_v\` ADD \`version_sign_off_at\` text;`)
  await db.run(sql`ALTER TABLE \`_courses_v\` ADD \`version_sign_off_hash\` text;`)
  await db.run(sql`ALTER TABLE \`_courses_v\` ADD \`version_last_step_step\` text;`)
  await db.run(sql`ALTER TABLE \`_courses_v\` ADD \`version_last_step_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`_courses_v\` ADD \`version_last_step_at\` text;`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_state_idx\` ON \`_courses_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_sign_off_version_sign_off_by_idx\` ON \`_courses_v\` (\`version_sign_off_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_last_step_version_last_step_by_idx\` ON \`_courses_v\` (\`version_last_step_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_courses_v_rels\` ADD \`users_id\` text(36) REFERENCES users(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_users_id_idx\` ON \`_courses_v_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`curricula\` ADD \`state\` text;`)
  await db.run(sql`ALTER TABLE \`curricula\` ADD \`sign_off_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`curricula\` ADD \`sign_off_at\` text;`)
  await db.run(sql`ALTER TABLE \`curricula\` ADD \`sign_off_hash\` text;`)
  await db.run(sql`ALTER TABLE \`curricula\` ADD \`last_step_step\` text;`)
  await db.run(sql`ALTER TABLE \`curricula\` ADD \`last_step_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`curricula\` ADD \`last_step_at\` text;`)
  await db.run(sql`CREATE INDEX \`curricula_state_idx\` ON \`curricula\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`curricula_sign_off_sign_off_by_idx\` ON \`curricula\` (\`sign_off_by_id\`);`)
  await db.run(sql`CREATE INDEX \`curricula_last_step_last_step_by_idx\` ON \`curricula\` (\`last_step_by_id\`);`)
  await db.run(sql`ALTER TABLE \`curricula_rels\` ADD \`users_id\` text(36) REFERENCES users(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`curricula_rels_users_id_idx\` ON \`curricula_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`_curricula_v\` ADD \`version_state\` text;`)
  await db.run(sql`ALTER TABLE \`_curricula_v\` ADD \`version_sign_off_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`_curricula_v\` ADD \`version_sign_off_at\` text;`)
  await db.run(sql`ALTER TABLE \`_curricula_v\` ADD \`version_sign_off_hash\` text;`)
  await db.run(sql`ALTER TABLE \`_curricula_v\` ADD \`version_last_step_step\` text;`)
  await db.run(sql`ALTER TABLE \`_curricula_v\` ADD \`version_last_step_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`_curricula_v\` ADD \`version_last_step_at\` text;`)
  await db.run(sql`CREATE INDEX \`_curricula_v_version_version_state_idx\` ON \`_curricula_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_curricula_v_version_sign_off_version_sign_off_by_idx\` ON \`_curricula_v\` (\`version_sign_off_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_curricula_v_version_last_step_version_last_step_by_idx\` ON \`_curricula_v\` (\`version_last_step_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_curricula_v_rels\` ADD \`users_id\` text(36) REFERENCES users(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`_curricula_v_rels_users_id_idx\` ON \`_curricula_v_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`institution\` text;`)
  await db.run(sql`UPDATE \`articles\` SET \`state\` = CASE WHEN \`_status\` = 'published' THEN 'published' ELSE 'draft' END;`)
  await db.run(sql`UPDATE \`_articles_v\` SET \`version_state\` = CASE WHEN \`version__status\` = 'published' THEN 'published' ELSE 'draft' END;`)
  await db.run(sql`UPDATE \`lessons\` SET \`state\` = CASE WHEN \`_status\` = 'published' THEN 'published' ELSE 'draft' END;`)
  await db.run(sql`UPDATE \`_lessons_v\` SET \`version_state\` = CASE WHEN \`version__status\` = 'published' THEN 'published' ELSE 'draft' END;`)
  await db.run(sql`UPDATE \`courses\` SET \`state\` = CASE WHEN \`_status\` = 'published' THEN 'published' ELSE 'draft' END;`)
  await db.run(sql`UPDATE \`_courses_v\` SET \`version_state\` = CASE WHEN \`version__status\` = 'published' THEN 'published' ELSE 'draft' END;`)
  await db.run(sql`UPDATE \`curricula\` SET \`state\` = CASE WHEN \`_status\` = 'published' THEN 'published' ELSE 'draft' END;`)
  await db.run(sql`UPDATE \`_curricula_v\` SET \`version_state\` = CASE WHEN \`version__status\` = 'published' THEN 'published' ELSE 'draft' END;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles_remarks\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_remarks\`;`)
  await db.run(sql`DROP TABLE \`lessons_remarks\`;`)
  await db.run(sql`DROP TABLE \`_lessons_v_version_remarks\`;`)
  await db.run(sql`DROP TABLE \`courses_remarks\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_remarks\`;`)
  await db.run(sql`DROP TABLE \`curricula_remarks\`;`)
  await db.run(sql`DROP TABLE \`curricula_texts\`;`)
  await db.run(sql`DROP TABLE \`_curricula_v_version_remarks\`;`)
  await db.run(sql`DROP TABLE \`_curricula_v_texts\`;`)
  await db.run(sql`DROP TABLE \`audit_log\`;`)
  await db.run(sql`DROP TABLE \`redirects\`;`)
  await db.run(sql`DROP TABLE \`leases\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_articles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`min_months\` numeric,
  	\`max_months\` numeric,
  	\`concern_id\` text(36),
  	\`cover_id\` text(36),
  	\`review_status\` text DEFAULT 'demo',
  	\`review_reviewer\` text,
  	\`review_reviewed_on\` text,
  	\`review_review_by\` text,
  	\`slug\` text,
  	\`owner_id\` text(36),
  	\`published_on\` text,
  	\`edited_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`concern_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`edited_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_articles\`("id", "title", "summary", "body", "min_months", "max_months", "concern_id", "cover_id", "review_status", "review_reviewer", "review_reviewed_on", "review_review_by", "slug", "owner_id", "published_on", "edited_by_id", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "title", "summary", "body", "min_months", "max_months", "concern_id", "cover_id", "review_status", "review_reviewer", "review_reviewed_on", "review_review_by", "slug", "owner_id", "published_on", "edited_by_id", "updated_at", "created_at", "deleted_at", "_status" FROM \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`ALTER TABLE \`__new_articles\` RENAME TO \`articles\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`articles_min_months_idx\` ON \`articles\` (\`min_months\`);`)
  await db.run(sql`CREATE INDEX \`articles_max_months_idx\` ON \`articles\` (\`max_months\`);`)
  await db.run(sql`CREATE INDEX \`articles_concern_idx\` ON \`articles\` (\`concern_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_cover_idx\` ON \`articles\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_review_review_status_idx\` ON \`articles\` (\`review_status\`);`)
  await db.run(sql`CREATE INDEX \`articles_review_review_review_by_idx\` ON \`articles\` (\`review_review_by\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_slug_idx\` ON \`articles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`articles_owner_idx\` ON \`articles\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_edited_by_idx\` ON \`articles\` (\`edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_deleted_at_idx\` ON \`articles\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new_articles_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`sources_id\` text(36),
  	\`articles_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_articles_rels\`("id", "order", "parent_id", "path", "topics_id", "sources_id", "articles_id") SELECT "id", "order", "parent_id", "path", "topics_id", "sources_id", "articles_id" FROM \`articles_rels\`;`)
  await db.run(sql`DROP TABLE \`articles_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_articles_rels\` RENAME TO \`articles_rels\`;`)
  await db.run(sql`CREATE INDEX \`articles_rels_order_idx\` ON \`articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_parent_idx\` ON \`articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_path_idx\` ON \`articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_topics_id_idx\` ON \`articles_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_sources_id_idx\` ON \`articles_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_articles_id_idx\` ON \`articles_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__articles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_min_months\` numeric,
  	\`version_max_months\` numeric,
  	\`version_concern_id\` text(36),
  	\`version_cover_id\` text(36),
  	\`version_review_status\` text DEFAULT 'demo',
  	\`version_review_reviewer\` text,
  	\`version_review_reviewed_on\` text,
  	\`version_review_review_by\` text,
  	\`version_slug\` text,
  	\`version_owner_id\` text(36),
  	\`version_published_on\` text,
  	\`version_edited_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_concern_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_edited_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__articles_v\`("id", "parent_id", "version_title", "version_summary", "version_body", "version_min_months", "version_max_months", "version_concern_id", "version_cover_id", "version_review_status", "version_review_reviewer", "version_review_reviewed_on", "version_review_review_by", "version_slug", "version_owner_id", "version_published_on", "version_edited_by_id", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest", "autosave") SELECT "id", "parent_id", "version_title", "version_summary", "version_body", "version_min_months", "version_max_months", "version_concern_id", "version_cover_id", "version_review_status", "version_review_reviewer", "version_review_reviewed_on", "version_review_review_by", "version_slug", "version_owner_id", "version_published_on", "version_edited_by_id", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest", "autosave" FROM \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__articles_v\` RENAME TO \`_articles_v\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_min_months_idx\` ON \`_articles_v\` (\`version_min_months\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_max_months_idx\` ON \`_articles_v\` (\`version_max_months\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_concern_idx\` ON \`_articles_v\` (\`version_concern_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_cover_idx\` ON \`_articles_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_review_version_review_status_idx\` ON \`_articles_v\` (\`version_review_status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_review_version_review_review_by_idx\` ON \`_articles_v\` (\`version_review_review_by\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_slug_idx\` ON \`_articles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_owner_idx\` ON \`_articles_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_edited_by_idx\` ON \`_articles_v\` (\`version_edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_deleted_at_idx\` ON \`_articles_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_autosave_idx\` ON \`_articles_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`__new__articles_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`sources_id\` text(36),
  	\`articles_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__articles_v_rels\`("id", "order", "parent_id", "path", "topics_id", "sources_id", "articles_id") SELECT "id", "order", "parent_id", "path", "topics_id", "sources_id", "articles_id" FROM \`_articles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__articles_v_rels\` RENAME TO \`_articles_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_order_idx\` ON \`_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_parent_idx\` ON \`_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_path_idx\` ON \`_articles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_topics_id_idx\` ON \`_articles_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_sources_id_idx\` ON \`_articles_v_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_articles_id_idx\` ON \`_articles_v_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_lessons\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`minutes\` numeric,
  	\`body\` text,
  	\`review_status\` text DEFAULT 'demo',
  	\`review_reviewer\` text,
  	\`review_reviewed_on\` text,
  	\`review_review_by\` text,
  	\`slug\` text,
  	\`owner_id\` text(36),
  	\`published_on\` text,
  	\`edited_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`edited_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_lessons\`("id", "title", "summary", "minutes", "body", "review_status", "review_reviewer", "review_reviewed_on", "review_review_by", "slug", "owner_id", "published_on", "edited_by_id", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "title", "summary", "minutes", "body", "review_status", "review_reviewer", "review_reviewed_on", "review_review_by", "slug", "owner_id", "published_on", "edited_by_id", "updated_at", "created_at", "deleted_at", "_status" FROM \`lessons\`;`)
  await db.run(sql`DROP TABLE \`lessons\`;`)
  await db.run(sql`ALTER TABLE \`__new_lessons\` RENAME TO \`lessons\`;`)
  await db.run(sql`CREATE INDEX \`lessons_review_review_status_idx\` ON \`lessons\` (\`review_status\`);`)
  await db.run(sql`CREATE INDEX \`lessons_review_review_review_by_idx\` ON \`lessons\` (\`review_review_by\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`lessons_slug_idx\` ON \`lessons\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`lessons_owner_idx\` ON \`lessons\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`lessons_edited_by_idx\` ON \`lessons\` (\`edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`lessons_updated_at_idx\` ON \`lessons\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`lessons_created_at_idx\` ON \`lessons\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`lessons_deleted_at_idx\` ON \`lessons\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`lessons__status_idx\` ON \`lessons\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new_lessons_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`sources_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_lessons_rels\`("id", "order", "parent_id", "path", "sources_id") SELECT "id", "order", "parent_id", "path", "sources_id" FROM \`lessons_rels\`;`)
  await db.run(sql`DROP TABLE \`lessons_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_lessons_rels\` RENAME TO \`lessons_rels\`;`)
  await db.run(sql`CREATE INDEX \`lessons_rels_order_idx\` ON \`lessons_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`lessons_rels_parent_idx\` ON \`lessons_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`lessons_rels_path_idx\` ON \`lessons_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`lessons_rels_sources_id_idx\` ON \`lessons_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__lessons_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_minutes\` numeric,
  	\`version_body\` text,
  	\`version_review_status\` text DEFAULT 'demo',
  	\`version_review_reviewer\` text,
  	\`version_review_reviewed_on\` text,
  	\`version_review_review_by\` text,
  	\`version_slug\` text,
  	\`version_owner_id\` text(36),
  	\`version_published_on\` text,
  	\`version_edited_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_edited_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__lessons_v\`("id", "parent_id", "version_title", "version_summary", "version_minutes", "version_body", "version_review_status", "version_review_reviewer", "version_review_reviewed_on", "version_review_review_by", "version_slug", "version_owner_id", "version_published_on", "version_edited_by_id", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest", "autosave") SELECT "id", "parent_id", "version_title", "version_summary", "version_minutes", "version_body", "version_review_status", "version_review_reviewer", "version_review_reviewed_on", "version_review_review_by", "version_slug", "version_owner_id", "version_published_on", "version_edited_by_id", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest", "autosave" FROM \`_lessons_v\`;`)
  await db.run(sql`DROP TABLE \`_lessons_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__lessons_v\` RENAME TO \`_lessons_v\`;`)
  await db.run(sql`CREATE INDEX \`_lessons_v_parent_idx\` ON \`_lessons_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_review_version_review_status_idx\` ON \`_lessons_v\` (\`version_review_status\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_review_version_review_review_by_idx\` ON \`_lessons_v\` (\`version_review_review_by\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_version_slug_idx\` ON \`_lessons_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_version_owner_idx\` ON \`_lessons_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_version_edited_by_idx\` ON \`_lessons_v\` (\`version_edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_version_updated_at_idx\` ON \`_lessons_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_version_created_at_idx\` ON \`_lessons_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_version_deleted_at_idx\` ON \`_lessons_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_version_version__status_idx\` ON \`_lessons_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_created_at_idx\` ON \`_lessons_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_updated_at_idx\` ON \`_lessons_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_latest_idx\` ON \`_lessons_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_autosave_idx\` ON \`_lessons_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`__new__lessons_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`sources_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_lessons_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__lessons_v_rels\`("id", "order", "parent_id", "path", "sources_id") SELECT "id", "order", "parent_id", "path", "sources_id" FROM \`_lessons_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_lessons_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__lessons_v_rels\` RENAME TO \`_lessons_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_lessons_v_rels_order_idx\` ON \`_lessons_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_rels_parent_idx\` ON \`_lessons_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_rels_path_idx\` ON \`_lessons_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_lessons_v_rels_sources_id_idx\` ON \`_lessons_v_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_courses\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`cover_id\` text(36),
  	\`min_months\` numeric,
  	\`max_months\` numeric,
  	\`slug\` text,
  	\`owner_id\` text(36),
  	\`published_on\` text,
  	\`edited_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`edited_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_courses\`("id", "title", "summary", "cover_id", "min_months", "max_months", "slug", "owner_id", "published_on", "edited_by_id", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "title", "summary", "cover_id", "min_months", "max_months", "slug", "owner_id", "published_on", "edited_by_id", "updated_at", "created_at", "deleted_at", "_status" FROM \`courses\`;`)
  await db.run(sql`DROP TABLE \`courses\`;`)
  await db.run(sql`ALTER TABLE \`__new_courses\` RENAME TO \`courses\`;`)
  await db.run(sql`CREATE INDEX \`courses_cover_idx\` ON \`courses\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_min_months_idx\` ON \`courses\` (\`min_months\`);`)
  await db.run(sql`CREATE INDEX \`courses_max_months_idx\` ON \`courses\` (\`max_months\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`courses_slug_idx\` ON \`courses\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`courses_owner_idx\` ON \`courses\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_edited_by_idx\` ON \`courses\` (\`edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_updated_at_idx\` ON \`courses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`courses_created_at_idx\` ON \`courses\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`courses_deleted_at_idx\` ON \`courses\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`courses__status_idx\` ON \`courses\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new_courses_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`lessons_id\` text(36),
  	\`topics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lessons_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_courses_rels\`("id", "order", "parent_id", "path", "lessons_id", "topics_id") SELECT "id", "order", "parent_id", "path", "lessons_id", "topics_id" FROM \`courses_rels\`;`)
  await db.run(sql`DROP TABLE \`courses_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_courses_rels\` RENAME TO \`courses_rels\`;`)
  await db.run(sql`CREATE INDEX \`courses_rels_order_idx\` ON \`courses_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_parent_idx\` ON \`courses_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_path_idx\` ON \`courses_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_lessons_id_idx\` ON \`courses_rels\` (\`lessons_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_topics_id_idx\` ON \`courses_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__courses_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_cover_id\` text(36),
  	\`version_min_months\` numeric,
  	\`version_max_months\` numeric,
  	\`version_slug\` text,
  	\`version_owner_id\` text(36),
  	\`version_published_on\` text,
  	\`version_edited_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_edited_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__courses_v\`("id", "parent_id", "version_title", "version_summary", "version_cover_id", "version_min_months", "version_max_months", "version_slug", "version_owner_id", "version_published_on", "version_edited_by_id", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest", "autosave") SELECT "id", "parent_id", "version_title", "version_summary", "version_cover_id", "version_min_months", "version_max_months", "version_slug", "version_owner_id", "version_published_on", "version_edited_by_id", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest", "autosave" FROM \`_courses_v\`;`)
  await db.run(sql`DROP TABLE \`_courses_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__courses_v\` RENAME TO \`_courses_v\`;`)
  await db.run(sql`CREATE INDEX \`_courses_v_parent_idx\` ON \`_courses_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_cover_idx\` ON \`_courses_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_min_months_idx\` ON \`_courses_v\` (\`version_min_months\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_max_months_idx\` ON \`_courses_v\` (\`version_max_months\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_slug_idx\` ON \`_courses_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_owner_idx\` ON \`_courses_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_edited_by_idx\` ON \`_courses_v\` (\`version_edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_updated_at_idx\` ON \`_courses_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_created_at_idx\` ON \`_courses_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_deleted_at_idx\` ON \`_courses_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version__status_idx\` ON \`_courses_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_created_at_idx\` ON \`_courses_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_updated_at_idx\` ON \`_courses_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_latest_idx\` ON \`_courses_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_autosave_idx\` ON \`_courses_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`__new__courses_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`lessons_id\` text(36),
  	\`topics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lessons_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__courses_v_rels\`("id", "order", "parent_id", "path", "lessons_id", "topics_id") SELECT "id", "order", "parent_id", "path", "lessons_id", "topics_id" FROM \`_courses_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__courses_v_rels\` RENAME TO \`_courses_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_order_idx\` ON \`_courses_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_parent_idx\` ON \`_courses_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_path_idx\` ON \`_courses_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_lessons_id_idx\` ON \`_courses_v_rels\` (\`lessons_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_topics_id_idx\` ON \`_courses_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_curricula\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`audience\` text DEFAULT 'families',
  	\`slug\` text,
  	\`owner_id\` text(36),
  	\`published_on\` text,
  	\`edited_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`edited_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_curricula\`("id", "title", "summary", "audience", "slug", "owner_id", "published_on", "edited_by_id", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "title", "summary", "audience", "slug", "owner_id", "published_on", "edited_by_id", "updated_at", "created_at", "deleted_at", "_status" FROM \`curricula\`;`)
  await db.run(sql`DROP TABLE \`curricula\`;`)
  await db.run(sql`ALTER TABLE \`__new_curricula\` RENAME TO \`curricula\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`curricula_slug_idx\` ON \`curricula\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`curricula_owner_idx\` ON \`curricula\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`curricula_edited_by_idx\` ON \`curricula\` (\`edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`curricula_updated_at_idx\` ON \`curricula\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`curricula_created_at_idx\` ON \`curricula\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`curricula_deleted_at_idx\` ON \`curricula\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`curricula__status_idx\` ON \`curricula\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new_curricula_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`courses_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`curricula\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_curricula_rels\`("id", "order", "parent_id", "path", "courses_id") SELECT "id", "order", "parent_id", "path", "courses_id" FROM \`curricula_rels\`;`)
  await db.run(sql`DROP TABLE \`curricula_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_curricula_rels\` RENAME TO \`curricula_rels\`;`)
  await db.run(sql`CREATE INDEX \`curricula_rels_order_idx\` ON \`curricula_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`curricula_rels_parent_idx\` ON \`curricula_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`curricula_rels_path_idx\` ON \`curricula_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`curricula_rels_courses_id_idx\` ON \`curricula_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__curricula_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_audience\` text DEFAULT 'families',
  	\`version_slug\` text,
  	\`version_owner_id\` text(36),
  	\`version_published_on\` text,
  	\`version_edited_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`curricula\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_edited_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__curricula_v\`("id", "parent_id", "version_title", "version_summary", "version_audience", "version_slug", "version_owner_id", "version_published_on", "version_edited_by_id", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest", "autosave") SELECT "id", "parent_id", "version_title", "version_summary", "version_audience", "version_slug", "version_owner_id", "version_published_on", "version_edited_by_id", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest", "autosave" FROM \`_curricula_v\`;`)
  await db.run(sql`DROP TABLE \`_curricula_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__curricula_v\` RENAME TO \`_curricula_v\`;`)
  await db.run(sql`CREATE INDEX \`_curricula_v_parent_idx\` ON \`_curricula_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_curricula_v_version_version_slug_idx\` ON \`_curricula_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_curricula_v_version_version_owner_idx\` ON \`_curricula_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_curricula_v_version_version_edited_by_idx\` ON \`_curricula_v\` (\`version_edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_curricula_v_version_version_updated_at_idx\` ON \`_curricula_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_curricula_v_version_version_created_at_idx\` ON \`_curricula_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_curricula_v_version_version_deleted_at_idx\` ON \`_curricula_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_curricula_v_version_version__status_idx\` ON \`_curricula_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_curricula_v_created_at_idx\` ON \`_curricula_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_curricula_v_updated_at_idx\` ON \`_curricula_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_curricula_v_latest_idx\` ON \`_curricula_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_curricula_v_autosave_idx\` ON \`_curricula_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`__new__curricula_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`courses_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_curricula_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__curricula_v_rels\`("id", "order", "parent_id", "path", "courses_id") SELECT "id", "order", "parent_id", "path", "courses_id" FROM \`_curricula_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_curricula_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__curricula_v_rels\` RENAME TO \`_curricula_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_curricula_v_rels_order_idx\` ON \`_curricula_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_curricula_v_rels_parent_idx\` ON \`_curricula_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_curricula_v_rels_path_idx\` ON \`_curricula_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_curricula_v_rels_courses_id_idx\` ON \`_curricula_v_rels\` (\`courses_id\`);`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`institution\`;`)
}
