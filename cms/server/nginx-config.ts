import { HASHED_FOLDERS } from '../publisher/assets.ts'
import { OTHER_TYPE, TYPES } from './file-types.ts'
import { CAMERA_PAGE, commonHeaders, SITE_POLICY } from './security-headers.ts'
import { HASHED, REVALIDATE } from './static-files.ts'

export interface NginxPlaces {
  listen: string
  /** DATA_DIR of the server. */
  data: string
  /** Where the server listens. */
  upstream: string
}

/** To be edited where they are other. */
export const USUAL_PLACES: NginxPlaces = { listen: '80', data: '/srv/miaopu/data', upstream: '127.0.0.1:3000' }

/** What only the server can answer. */
const LIVE = ['= /healthz', '/api/', '/admin', '/_next/', '/sign-up/', '/preview/', '/calendars/trainer/']
const NO_STORE = 'no-store'

/** Types with their endings, as nginx wants them: each type once. */
function types(): string[] {
  const endings = Map.groupBy(Object.entries(TYPES), ([, type]) => type)
  return [...endings].map(([type, entries]) => `    "${type}" ${entries.map(([ending]) => ending.slice(1)).join(' ')};`)
}

/** nginx forgets the headers of the outer level as soon as a location has one of its own: each gets them all. */
function headers(caching: string, path = '/'): string[] {
  const all = { ...commonHeaders(true, path), 'Content-Security-Policy': SITE_POLICY, 'Cache-Control': caching }
  return [
    ...Object.entries(all).map(([name, value]) => `    add_header ${name} "${value}" always;`),
    '    add_header Vary Accept-Encoding;',
  ]
}

/**
 * An nginx server that hands out the published files as the server itself would, and passes on the rest. It goes into
 * the `http` block. Printed by `node cms/commands/nginx.ts`.
 */
export const nginxConfig = ({ listen, data, upstream }: NginxPlaces): string =>
  [
    '# Made by `node cms/commands/nginx.ts` from the constants of the server: change those, not this file.',
    '# Yours to edit: listen (and TLS), the folder and the address of the server. Start the server with TRUST_PROXY=1.',
    'server {',
    `  listen ${listen};`,
    '  server_tokens off;',
    '  absolute_redirect off;',
    `  root ${data}/site;`,
    '  index index.html;',
    '  gzip_static on;',
    '  # With the module ngx_brotli:',
    '  # brotli_static on;',
    `  default_type ${OTHER_TYPE};`,
    '  types {',
    ...types(),
    '  }',
    '  error_page 403 =404 /404.html;',
    '  error_page 404 /404.html;',
    '  client_max_body_size 50m;',
    '',
    '  proxy_http_version 1.1;',
    '  proxy_set_header Host $host;',
    '  proxy_set_header X-Forwarded-For $remote_addr;',
    '  proxy_set_header X-Forwarded-Proto $scheme;',
    ...LIVE.map((place) => `  location ${place} { proxy_pass http://${upstream}; }`),
    '  # Search without JavaScript.',
    '  location = /search/ {',
    `    if ($args) { proxy_pass http://${upstream}; }`,
    ...headers(REVALIDATE),
    '  }',
    '',
    '  # The one page that may use the camera.',
    `  location = ${CAMERA_PAGE} {`,
    ...headers(REVALIDATE, CAMERA_PAGE),
    '  }',
    '',
    '  location / {',
    '    # A page without its slash is sent on, with the query.',
    '    if (-f $request_filename/index.html) { rewrite ^(.*[^/])$ $1/ permanent; }',
    '    # The server knows where pages went whose address was changed.',
    '    error_page 403 404 = @former;',
    ...headers(REVALIDATE),
    '  }',
    '  location @former {',
    '    error_page 502 504 =404 /404.html;',
    `    proxy_pass http://${upstream};`,
    '  }',
    ...HASHED_FOLDERS.flatMap((folder) => [`  location /${folder} {`, ...headers(HASHED), '  }']),
    '  location /media/ {',
    `    root ${data};`,
    ...headers(REVALIDATE),
    '  }',
    '  location ~ /\\. { return 404; }',
    '  location = /404.html {',
    '    internal;',
    ...headers(NO_STORE),
    '  }',
    '}',
    '',
  ].join('\n')
