import { resolve } from 'node:path'
import { z } from 'zod'

/** What a fresh database is filled with: library and demo county, library alone, or nothing. */
const FILLS = ['demo', 'library', 'nothing'] as const
const COMPATIBILITIES = ['documentdb', 'cosmosdb', 'firestore'] as const
const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const
const SHORTEST_SECRET = 32

export interface Env {
  readonly isProduction: boolean
  readonly port: number
  readonly host: string
  /** Public address, without a slash at its end. */
  readonly origin: string
  /** Absolute folder of database, media, published site and generated secrets. */
  readonly dataDir: string
  /** `mongodb://…`; undefined: SQLite in `dataDir`. */
  readonly databaseUrl: string | undefined
  readonly databaseCompat: (typeof COMPATIBILITIES)[number] | undefined
  /** Signs sessions. Undefined outside production: see `cms/secrets.ts`. */
  readonly secret: string | undefined
  /** Encrypts phone numbers: 64 hexadecimal digits (32 bytes). Undefined outside production: see `cms/secrets.ts`. */
  readonly dataKey: string | undefined
  readonly fill: (typeof FILLS)[number]
  /** Express's `trust proxy`: false, or the number of proxies in front. */
  readonly trustProxy: number | false
  /** Sign-ups in 10 minutes from one address: whole villages may share that of their mobile carrier. */
  readonly signUpLimit: number
  readonly logLevel: (typeof LOG_LEVELS)[number]
  /** Gateway for text messages, see `cms/messages/carriers.ts`. Undefined: none are sent. */
  readonly sms: { readonly url: string; readonly key: string } | undefined
  /** Mail server (`smtp://…`) and sender. Undefined: no mail is sent. */
  readonly mail: { readonly url: string; readonly from: string } | undefined
}

/** One line that tells which setting is wrong, why and what to do. */
export class EnvError extends Error {
  override name = 'EnvError'
}

const port = z.coerce.number().int().min(1).max(65535)
const origin = z
  .url({ protocol: /^https?$/, hostname: /.+/ })
  .refine((value) => URL.canParse(value) && new URL(value).origin === value.replace(/\/$/, ''))
const trustProxy = z.enum(['true', 'false', '0']).or(z.string().regex(/^[1-9]$/))

const HINTS: Readonly<Record<string, string>> = {
  NODE_ENV: '只能是 production、development 或 test / must be production, development or test',
  PORT: '应是 1 到 65535 的整数 / must be a whole number from 1 to 65535',
  HOST: '不能为空 / must not be empty',
  ORIGIN:
    '应是公开网址，例如 https://example.org，不带路径 / must be the public address, such as https://example.org, without a path',
  DATA_DIR: '不能为空 / must not be empty',
  DATABASE_URL:
    '应以 mongodb:// 或 mongodb+srv:// 开头；不设则使用 SQLite / must begin with mongodb:// or mongodb+srv://; leave it out for SQLite',
  DATABASE_COMPAT: `只能是 ${COMPATIBILITIES.join('、')} / must be one of ${COMPATIBILITIES.join(', ')}`,
  SECRET: `至少 ${SHORTEST_SECRET} 个字符 / must have at least ${SHORTEST_SECRET} characters`,
  DATA_KEY: '应是 64 位十六进制数（openssl rand -hex 32）/ must be 64 hexadecimal digits (openssl rand -hex 32)',
  FILL: `只能是 ${FILLS.join('、')} / must be one of ${FILLS.join(', ')}`,
  TRUST_PROXY: '应是 true、false 或代理的层数 1-9 / must be true, false or the number of proxies, 1-9',
  SIGN_UP_LIMIT: '应是 1 以上的整数 / must be a whole number from 1',
  SMS_URL:
    '应是短信网关的网址，例如 https://sms.example.org/send / must be the address of the gateway for text messages',
  SMS_KEY: '设了 SMS_URL 就要设 SMS_KEY / is required with SMS_URL',
  SMTP_URL:
    '应以 smtp:// 或 smtps:// 开头，例如 smtps://user:password@mail.example.org / must begin with smtp:// or smtps://',
  MAIL_FROM:
    '设了 SMTP_URL 就要设发件人的邮箱地址，例如 notice@example.org / must be the sender’s address, required with SMTP_URL',
  LOG_LEVEL: `只能是 ${LOG_LEVELS.join('、')} / must be one of ${LOG_LEVELS.join(', ')}`,
}

const variables = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: port.default(3000),
  HOST: z.string().min(1).default('localhost'),
  ORIGIN: origin.optional(),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/./)
    .optional(),
  DATABASE_COMPAT: z.enum(COMPATIBILITIES).optional(),
  SECRET: z.string().min(SHORTEST_SECRET).optional(),
  DATA_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .optional(),
  FILL: z.enum(FILLS).optional(),
  TRUST_PROXY: trustProxy.default('false'),
  SIGN_UP_LIMIT: z.coerce.number().int().min(1).default(600),
  LOG_LEVEL: z.enum(LOG_LEVELS).optional(),
  SMS_URL: z.url({ protocol: /^https?$/, hostname: /.+/ }).optional(),
  SMS_KEY: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, hostname: /.+/ }).optional(),
  MAIL_FROM: z.email().optional(),
})

/**
 * The settings of one process, checked. An empty variable counts as not set.
 * @throws {EnvError} one line, Chinese and English, for the first variable that is wrong, for a secret that is
 *   missing in production and for demo accounts in production.
 */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.keys(HINTS).flatMap((name) => (source[name] ? [[name, source[name]]] : [])))
  const parsed = variables.safeParse(given)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? '')
    throw new EnvError(`环境变量 ${name} 有误：${HINTS[name]}`)
  }
  const values = parsed.data
  const isProduction = values.NODE_ENV === 'production'
  if (isProduction) refuseForProduction(values)
  const { sms, mail } = senders(values)
  return Object.freeze({
    isProduction,
    port: values.PORT,
    host: values.HOST,
    origin: (values.ORIGIN ?? `http://localhost:${values.PORT}`).replace(/\/$/, ''),
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    databaseCompat: values.DATABASE_COMPAT,
    secret: values.SECRET,
    dataKey: values.DATA_KEY?.toLowerCase(),
    fill: values.FILL ?? (isProduction ? 'library' : 'demo'),
    trustProxy: values.TRUST_PROXY === 'true' ? 1 : Number(values.TRUST_PROXY) || false,
    signUpLimit: values.SIGN_UP_LIMIT,
    // Where people look at the terminal, only what needs them is written.
    logLevel: values.LOG_LEVEL ?? (isProduction ? 'info' : 'warn'),
    sms,
    mail,
  })
}

function senders({ SMS_URL, SMS_KEY, SMTP_URL, MAIL_FROM }: z.infer<typeof variables>): Pick<Env, 'sms' | 'mail'> {
  if (SMS_URL !== undefined && SMS_KEY === undefined) throw new EnvError(`环境变量 SMS_KEY 有误：${HINTS['SMS_KEY']}`)
  if (SMTP_URL !== undefined && MAIL_FROM === undefined) {
    throw new EnvError(`环境变量 MAIL_FROM 有误：${HINTS['MAIL_FROM']}`)
  }
  return {
    sms: SMS_URL === undefined ? undefined : { url: SMS_URL, key: SMS_KEY ?? '' },
    mail: SMTP_URL === undefined ? undefined : { url: SMTP_URL, from: MAIL_FROM ?? '' },
  }
}

function refuseForProduction(values: z.infer<typeof variables>): void {
  for (const name of ['SECRET', 'DATA_KEY'] as const) {
    if (values[name] === undefined) {
      throw new EnvError(`生产环境必须设置环境变量 ${name}：${HINTS[name]}（${name} is required in production）`)
    }
  }
  if (values.FILL === 'demo') {
    throw new EnvError(
      '生产环境不能使用 FILL=demo，因为它会建立演示账号，密码就放在数据文件夹里；请改用 library 或 nothing / FILL=demo makes demo accounts and is refused in production',
    )
  }
}
