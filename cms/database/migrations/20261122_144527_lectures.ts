import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`lectures_accepted_warnings\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`by\` text,
  	\`at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`lectures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`lectures_accepted_warnings_order_idx\` ON \`lectures_accepted_warnings\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`lectures_accepted_warnings_parent_id_idx\` ON \`lectures_accepted_warnings\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_lectures_v_version_accepted_warnings\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`by\` text,
  	\`at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_lectures_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_accepted_warnings_order_idx\` ON \`_lectures_v_version_accepted_warnings\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_accepted_warnings_parent_id_idx\` ON \`_lectures_v_version_accepted_warnings\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`lecture_series\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`rule\` text NOT NULL,
  	\`rule_in_words\` text,
  	\`starts_at\` text NOT NULL,
  	\`ends_at\` text NOT NULL,
  	\`region_id\` text(36),
  	\`trainer_id\` text(36),
  	\`by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`region_id\`) REFERENCES \`regions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`trainer_id\`) REFERENCES \`trainers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`lecture_series_starts_at_idx\` ON \`lecture_series\` (\`starts_at\`);`)
  await db.run(sql`CREATE INDEX \`lecture_series_ends_at_idx\` ON \`lecture_series\` (\`ends_at\`);`)
  await db.run(sql`CREATE INDEX \`lecture_series_region_idx\` ON \`lecture_series\` (\`region_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_series_trainer_idx\` ON \`lecture_series\` (\`trainer_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_series_updated_at_idx\` ON \`lecture_series\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`lecture_series_created_at_idx\` ON \`lecture_series\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`lecture_series_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`lecture_series\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`lecture_series_texts_order_parent\` ON \`lecture_series_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`check_ins\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`lecture_id\` text(36) NOT NULL,
  	\`key\` text NOT NULL,
  	\`sign_up\` text,
  	\`name\` text NOT NULL,
  	\`adults\` numeric NOT NULL,
  	\`children\` numeric NOT NULL,
  	\`is_walk_in\` integer DEFAULT false,
  	\`at\` text NOT NULL,
  	\`by\` text,
  	\`is_undone\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`lecture_id\`) REFERENCES \`lectures\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`check_ins_lecture_idx\` ON \`check_ins\` (\`lecture_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`check_ins_key_idx\` ON \`check_ins\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`check_ins_sign_up_idx\` ON \`check_ins\` (\`sign_up\`);`)
  await db.run(sql`CREATE INDEX \`check_ins_at_idx\` ON \`check_ins\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`check_ins_is_undone_idx\` ON \`check_ins\` (\`is_undone\`);`)
  await db.run(sql`CREATE INDEX \`check_ins_updated_at_idx\` ON \`check_ins\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`check_ins_created_at_idx\` ON \`check_ins\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`feedback\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`lecture_id\` text(36) NOT NULL,
  	\`key\` text NOT NULL,
  	\`stars\` numeric NOT NULL,
  	\`remark\` text,
  	\`at\` text NOT NULL,
  	\`is_read\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`lecture_id\`) REFERENCES \`lectures\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`feedback_lecture_idx\` ON \`feedback\` (\`lecture_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`feedback_key_idx\` ON \`feedback\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`feedback_at_idx\` ON \`feedback\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`feedback_is_read_idx\` ON \`feedback\` (\`is_read\`);`)
  await db.run(sql`CREATE INDEX \`feedback_updated_at_idx\` ON \`feedback\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`feedback_created_at_idx\` ON \`feedback\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`report_photos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`lecture_id\` text(36) NOT NULL,
  	\`consent\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	FOREIGN KEY (\`lecture_id\`) REFERENCES \`lectures\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`report_photos_lecture_idx\` ON \`report_photos\` (\`lecture_id\`);`)
  await db.run(sql`CREATE INDEX \`report_photos_updated_at_idx\` ON \`report_photos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`report_photos_created_at_idx\` ON \`report_photos\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`report_photos_filename_idx\` ON \`report_photos\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`messages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`lecture_id\` text(36),
  	\`key\` text NOT NULL,
  	\`sign_up\` text,
  	\`kind\` text NOT NULL,
  	\`channel\` text NOT NULL,
  	\`to_masked\` text,
  	\`to_encrypted\` text,
  	\`text_encrypted\` text,
  	\`state\` text DEFAULT 'queued' NOT NULL,
  	\`attempts\` numeric DEFAULT 0,
  	\`next_at\` text,
  	\`use_until\` text,
  	\`sent_at\` text,
  	\`claimed_by\` text,
  	\`claimed_at\` text,
  	\`trouble\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`lecture_id\`) REFERENCES \`lectures\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`messages_lecture_idx\` ON \`messages\` (\`lecture_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`messages_key_idx\` ON \`messages\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`messages_sign_up_idx\` ON \`messages\` (\`sign_up\`);`)
  await db.run(sql`CREATE INDEX \`messages_kind_idx\` ON \`messages\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`messages_state_idx\` ON \`messages\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`messages_next_at_idx\` ON \`messages\` (\`next_at\`);`)
  await db.run(sql`CREATE INDEX \`messages_use_until_idx\` ON \`messages\` (\`use_until\`);`)
  await db.run(sql`CREATE INDEX \`messages_sent_at_idx\` ON \`messages\` (\`sent_at\`);`)
  await db.run(sql`CREATE INDEX \`messages_claimed_at_idx\` ON \`messages\` (\`claimed_at\`);`)
  await db.run(sql`CREATE INDEX \`messages_updated_at_idx\` ON \`messages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`messages_created_at_idx\` ON \`messages\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`trainers_weekly\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`weekday\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`trainers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`trainers_weekly_order_idx\` ON \`trainers_weekly\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`trainers_weekly_parent_id_idx\` ON \`trainers_weekly\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`trainers_exceptions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`first_day\` text NOT NULL,
  	\`last_day\` text NOT NULL,
  	\`is_available\` integer DEFAULT false,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`trainers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`trainers_exceptions_order_idx\` ON \`trainers_exceptions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`trainers_exceptions_parent_id_idx\` ON \`trainers_exceptions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`holiday_years_days\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`day\` text NOT NULL,
  	\`kind\` text DEFAULT 'holiday' NOT NULL,
  	\`name\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`holiday_years\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`holiday_years_days_order_idx\` ON \`holiday_years_days\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`holiday_years_days_parent_id_idx\` ON \`holiday_years_days\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`holiday_years\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`source\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`holiday_years_year_idx\` ON \`holiday_years\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`holiday_years_updated_at_idx\` ON \`holiday_years\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`holiday_years_created_at_idx\` ON \`holiday_years\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`planning_intents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`lecture\` text NOT NULL,
  	\`trainer\` text NOT NULL,
  	\`venue\` text NOT NULL,
  	\`room\` text NOT NULL,
  	\`starts_at\` text NOT NULL,
  	\`ends_at\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`planning_intents_lecture_idx\` ON \`planning_intents\` (\`lecture\`);`)
  await db.run(sql`CREATE INDEX \`planning_intents_trainer_idx\` ON \`planning_intents\` (\`trainer\`);`)
  await db.run(sql`CREATE INDEX \`planning_intents_venue_idx\` ON \`planning_intents\` (\`venue\`);`)
  await db.run(sql`CREATE INDEX \`planning_intents_starts_at_idx\` ON \`planning_intents\` (\`starts_at\`);`)
  await db.run(sql`ALTER TABLE \`lectures\` ADD \`sign_up_from\` text;`)
  await db.run(sql`ALTER TABLE \`lectures\` ADD \`required_qualification\` text;`)
  await db.run(sql`ALTER TABLE \`lectures\` ADD \`private_address\` text;`)
  await db.run(sql`ALTER TABLE \`lectures\` ADD \`remark\` text;`)
  await db.run(sql`ALTER TABLE \`lectures\` ADD \`series_id\` text(36) REFERENCES lecture_series(id);`)
  await db.run(sql`ALTER TABLE \`lectures\` ADD \`series_day\` text;`)
  await db.run(sql`ALTER TABLE \`lectures\` ADD \`report_text\` text;`)
  await db.run(sql`ALTER TABLE \`lectures\` ADD \`report_adults\` numeric;`)
  await db.run(sql`ALTER TABLE \`lectures\` ADD \`report_children\` numeric;`)
  await db.run(sql`ALTER TABLE \`lectures\` ADD \`report_by\` text;`)
  await db.run(sql`ALTER TABLE \`lectures\` ADD \`report_at\` text;`)
  await db.run(sql`CREATE INDEX \`lectures_sign_up_from_idx\` ON \`lectures\` (\`sign_up_from\`);`)
  await db.run(sql`CREATE INDEX \`lectures_series_idx\` ON \`lectures\` (\`series_id\`);`)
  await db.run(sql`ALTER TABLE \`_lectures_v\` ADD \`version_sign_up_from\` text;`)
  await db.run(sql`ALTER TABLE \`_lectures_v\` ADD \`version_required_qualification\` text;`)
  await db.run(sql`ALTER TABLE \`_lectures_v\` ADD \`version_private_address\` text;`)
  await db.run(sql`ALTER TABLE \`_lectures_v\` ADD \`version_remark\` text;`)
  await db.run(sql`ALTER TABLE \`_lectures_v\` ADD \`version_series_id\` text(36) REFERENCES lecture_series(id);`)
  await db.run(sql`ALTER TABLE \`_lectures_v\` ADD \`version_series_day\` text;`)
  await db.run(sql`ALTER TABLE \`_lectures_v\` ADD \`version_report_text\` text;`)
  await db.run(sql`ALTER TABLE \`_lectures_v\` ADD \`version_report_adults\` numeric;`)
  await db.run(sql`ALTER TABLE \`_lectures_v\` ADD \`version_report_children\` numeric;`)
  await db.run(sql`ALTER TABLE \`_lectures_v\` ADD \`version_report_by\` text;`)
  await db.run(sql`ALTER TABLE \`_lectures_v\` ADD \`version_report_at\` text;`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_sign_up_from_idx\` ON \`_lectures_v\` (\`version_sign_up_from\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_series_idx\` ON \`_lectures_v\` (\`version_series_id\`);`)
  await db.run(sql`ALTER TABLE \`sign_ups\` ADD \`waiting_number\` numeric;`)
  await db.run(sql`ALTER TABLE \`sign_ups\` ADD \`offer_until\` text;`)
  await db.run(sql`ALTER TABLE \`sign_ups\` ADD \`code\` text;`)
  await db.run(sql`ALTER TABLE \`sign_ups\` ADD \`added_by\` text;`)
  await db.run(sql`ALTER TABLE \`sign_ups\` ADD \`token_encrypted\` text;`)
  await db.run(sql`CREATE INDEX \`sign_ups_waiting_number_idx\` ON \`sign_ups\` (\`waiting_number\`);`)
  await db.run(sql`CREATE INDEX \`sign_ups_offer_until_idx\` ON \`sign_ups\` (\`offer_until\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`sign_ups_code_idx\` ON \`sign_ups\` (\`code\`);`)
  await db.run(sql`ALTER TABLE \`trainers\` ADD \`calendar_version\` numeric DEFAULT 1;`)
  await db.run(sql`ALTER TABLE \`seat_counters\` ADD \`last_waiting\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`holiday_years_id\` text(36) REFERENCES holiday_years(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_holiday_years_id_idx\` ON \`payload_locked_documents_rels\` (\`holiday_years_id\`);`)
  await db.run(sql`ALTER TABLE \`settings\` ADD \`yearly_lectures\` numeric DEFAULT 200 NOT NULL;`)
  await db.run(sql`ALTER TABLE \`settings\` ADD \`offer_hours\` numeric DEFAULT 12 NOT NULL;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`lectures_accepted_warnings\`;`)
  await db.run(sql`DROP TABLE \`_lectures_v_version_accepted_warnings\`;`)
  await db.run(sql`DROP TABLE \`lecture_series\`;`)
  await db.run(sql`DROP TABLE \`lecture_series_texts\`;`)
  await db.run(sql`DROP TABLE \`check_ins\`;`)
  await db.run(sql`DROP TABLE \`feedback\`;`)
  await db.run(sql`DROP TABLE \`report_photos\`;`)
  await db.run(sql`DROP TABLE \`messages\`;`)
  await db.run(sql`DROP TABLE \`trainers_weekly\`;`)
  await db.run(sql`DROP TABLE \`trainers_exceptions\`;`)
  await db.run(sql`DROP TABLE \`holiday_years_days\`;`)
  await db.run(sql`DROP TABLE \`holiday_years\`;`)
  await db.run(sql`DROP TABLE \`planning_intents\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_lectures\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`summary\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`bring\` text,
  	\`fee\` text DEFAULT '免费' NOT NULL,
  	\`starts_at\` text NOT NULL,
  	\`ends_at\` text NOT NULL,
  	\`sign_up_until\` text NOT NULL,
  	\`venue_id\` text(36) NOT NULL,
  	\`room\` text NOT NULL,
  	\`region_id\` text(36),
  	\`trainer_id\` text(36) NOT NULL,
  	\`min_months\` numeric NOT NULL,
  	\`max_months\` numeric NOT NULL,
  	\`capacity\` numeric NOT NULL,
  	\`children_attend\` integer DEFAULT false,
  	\`state\` text DEFAULT 'draft' NOT NULL,
  	\`cancelled_because\` text,
  	\`sequence\` numeric DEFAULT 0,
  	\`slug\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`venue_id\`) REFERENCES \`venues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`region_id\`) REFERENCES \`regions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`trainer_id\`) REFERENCES \`trainers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_lectures\`("id", "title", "summary", "type", "bring", "fee", "starts_at", "ends_at", "sign_up_until", "venue_id", "room", "region_id", "trainer_id", "min_months", "max_months", "capacity", "children_attend", "state", "cancelled_because", "sequence", "slug", "updated_at", "created_at") SELECT "id", "title", "summary", "type", "bring", "fee", "starts_at", "ends_at", "sign_up_until", "venue_id", "room", "region_id", "trainer_id", "min_months", "max_months", "capacity", "children_attend", "state", "cancelled_because", "sequence", "slug", "updated_at", "created_at" FROM \`lectures\`;`)
  await db.run(sql`DROP TABLE \`lectures\`;`)
  await db.run(sql`ALTER TABLE \`__new_lectures\` RENAME TO \`lectures\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`lectures_type_idx\` ON \`lectures\` (\`type\`);`)
  await db.run(sql`CREATE INDEX \`lectures_starts_at_idx\` ON \`lectures\` (\`starts_at\`);`)
  await db.run(sql`CREATE INDEX \`lectures_ends_at_idx\` ON \`lectures\` (\`ends_at\`);`)
  await db.run(sql`CREATE INDEX \`lectures_sign_up_until_idx\` ON \`lectures\` (\`sign_up_until\`);`)
  await db.run(sql`CREATE INDEX \`lectures_venue_idx\` ON \`lectures\` (\`venue_id\`);`)
  await db.run(sql`CREATE INDEX \`lectures_region_idx\` ON \`lectures\` (\`region_id\`);`)
  await db.run(sql`CREATE INDEX \`lectures_trainer_idx\` ON \`lectures\` (\`trainer_id\`);`)
  await db.run(sql`CREATE INDEX \`lectures_min_months_idx\` ON \`lectures\` (\`min_months\`);`)
  await db.run(sql`CREATE INDEX \`lectures_max_months_idx\` ON \`lectures\` (\`max_months\`);`)
  await db.run(sql`CREATE INDEX \`lectures_state_idx\` ON \`lectures\` (\`state\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`lectures_slug_idx\` ON \`lectures\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`lectures_updated_at_idx\` ON \`lectures\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`lectures_created_at_idx\` ON \`lectures\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__lectures_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_summary\` text NOT NULL,
  	\`version_type\` text NOT NULL,
  	\`version_bring\` text,
  	\`version_fee\` text DEFAULT '免费' NOT NULL,
  	\`version_starts_at\` text NOT NULL,
  	\`version_ends_at\` text NOT NULL,
  	\`version_sign_up_until\` text NOT NULL,
  	\`version_venue_id\` text(36) NOT NULL,
  	\`version_room\` text NOT NULL,
  	\`version_region_id\` text(36),
  	\`version_trainer_id\` text(36) NOT NULL,
  	\`version_min_months\` numeric NOT NULL,
  	\`version_max_months\` numeric NOT NULL,
  	\`version_capacity\` numeric NOT NULL,
  	\`version_children_attend\` integer DEFAULT false,
  	\`version_state\` text DEFAULT 'draft' NOT NULL,
  	\`version_cancelled_because\` text,
  	\`version_sequence\` numeric DEFAULT 0,
  	\`version_slug\` text NOT NULL,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`lectures\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_venue_id\`) REFERENCES \`venues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_region_id\`) REFERENCES \`regions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_trainer_id\`) REFERENCES \`trainers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__lectures_v\`("id", "parent_id", "version_title", "version_summary", "version_type", "version_bring", "version_fee", "version_starts_at", "version_ends_at", "version_sign_up_until", "version_venue_id", "version_room", "version_region_id", "version_trainer_id", "version_min_months", "version_max_months", "version_capacity", "version_children_attend", "version_state", "version_cancelled_because", "version_sequence", "version_slug", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_title", "version_summary", "version_type", "version_bring", "version_fee", "version_starts_at", "version_ends_at", "version_sign_up_until", "version_venue_id", "version_room", "version_region_id", "version_trainer_id", "version_min_months", "version_max_months", "version_capacity", "version_children_attend", "version_state", "version_cancelled_because", "version_sequence", "version_slug", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_lectures_v\`;`)
  await db.run(sql`DROP TABLE \`_lectures_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__lectures_v\` RENAME TO \`_lectures_v\`;`)
  await db.run(sql`CREATE INDEX \`_lectures_v_parent_idx\` ON \`_lectures_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_type_idx\` ON \`_lectures_v\` (\`version_type\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_starts_at_idx\` ON \`_lectures_v\` (\`version_starts_at\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_ends_at_idx\` ON \`_lectures_v\` (\`version_ends_at\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_sign_up_until_idx\` ON \`_lectures_v\` (\`version_sign_up_until\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_venue_idx\` ON \`_lectures_v\` (\`version_venue_id\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_region_idx\` ON \`_lectures_v\` (\`version_region_id\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_trainer_idx\` ON \`_lectures_v\` (\`version_trainer_id\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_min_months_idx\` ON \`_lectures_v\` (\`version_min_months\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_max_months_idx\` ON \`_lectures_v\` (\`version_max_months\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_state_idx\` ON \`_lectures_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_slug_idx\` ON \`_lectures_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_updated_at_idx\` ON \`_lectures_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_created_at_idx\` ON \`_lectures_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_created_at_idx\` ON \`_lectures_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_updated_at_idx\` ON \`_lectures_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`lessons_id\` text(36),
  	\`courses_id\` text(36),
  	\`curricula_id\` text(36),
  	\`media_id\` text(36),
  	\`topics_id\` text(36),
  	\`sources_id\` text(36),
  	\`schedules_id\` text(36),
  	\`synonyms_id\` text(36),
  	\`lectures_id\` text(36),
  	\`venues_id\` text(36),
  	\`trainers_id\` text(36),
  	\`users_id\` text(36),
  	\`regions_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lessons_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`curricula_id\`) REFERENCES \`curricula\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`schedules_id\`) REFERENCES \`schedules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`synonyms_id\`) REFERENCES \`synonyms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lectures_id\`) REFERENCES \`lectures\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`venues_id\`) REFERENCES \`venues\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`trainers_id\`) REFERENCES \`trainers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`regions_id\`) REFERENCES \`regions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "articles_id", "lessons_id", "courses_id", "curricula_id", "media_id", "topics_id", "sources_id", "schedules_id", "synonyms_id", "lectures_id", "venues_id", "trainers_id", "users_id", "regions_id") SELECT "id", "order", "parent_id", "path", "articles_id", "lessons_id", "courses_id", "curricula_id", "media_id", "topics_id", "sources_id", "schedules_id", "synonyms_id", "lectures_id", "venues_id", "trainers_id", "users_id", "regions_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_lessons_id_idx\` ON \`payload_locked_documents_rels\` (\`lessons_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_courses_id_idx\` ON \`payload_locked_documents_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_curricula_id_idx\` ON \`payload_locked_documents_rels\` (\`curricula_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sources_id_idx\` ON \`payload_locked_documents_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_schedules_id_idx\` ON \`payload_locked_documents_rels\` (\`schedules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_synonyms_id_idx\` ON \`payload_locked_documents_rels\` (\`synonyms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_lectures_id_idx\` ON \`payload_locked_documents_rels\` (\`lectures_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_venues_id_idx\` ON \`payload_locked_documents_rels\` (\`venues_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_trainers_id_idx\` ON \`payload_locked_documents_rels\` (\`trainers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_regions_id_idx\` ON \`payload_locked_documents_rels\` (\`regions_id\`);`)
  await db.run(sql`DROP INDEX \`sign_ups_waiting_number_idx\`;`)
  await db.run(sql`DROP INDEX \`sign_ups_offer_until_idx\`;`)
  await db.run(sql`DROP INDEX \`sign_ups_code_idx\`;`)
  await db.run(sql`ALTER TABLE \`sign_ups\` DROP COLUMN \`waiting_number\`;`)
  await db.run(sql`ALTER TABLE \`sign_ups\` DROP COLUMN \`offer_until\`;`)
  await db.run(sql`ALTER TABLE \`sign_ups\` DROP COLUMN \`code\`;`)
  await db.run(sql`ALTER TABLE \`sign_ups\` DROP COLUMN \`added_by\`;`)
  await db.run(sql`ALTER TABLE \`sign_ups\` DROP COLUMN \`token_encrypted\`;`)
  await db.run(sql`ALTER TABLE \`trainers\` DROP COLUMN \`calendar_version\`;`)
  await db.run(sql`ALTER TABLE \`seat_counters\` DROP COLUMN \`last_waiting\`;`)
  await db.run(sql`ALTER TABLE \`settings\` DROP COLUMN \`yearly_lectures\`;`)
  await db.run(sql`ALTER TABLE \`settings\` DROP COLUMN \`offer_hours\`;`)
}
