import { loadCertificates } from '../../desk/load-certificates.ts'
import { dayInWords } from '../../domain/days.ts'
import { WARN_DAYS } from '../../domain/qualification.ts'
import { dayInChina } from '../../domain/review-day.ts'
import { documentAt } from './places.ts'
import type { SectionArgs } from './section-args.ts'
import { Empty, Line, Lines, Section } from './Section.tsx'

/** 证书到期: whose certificate must be renewed, before they can teach no more. */
export async function CertificatesSection({ asker, section, now }: SectionArgs) {
  const list = await loadCertificates(asker, dayInChina(now))
  return (
    <Section slug={section} title="证书到期" count={list.length}>
      {list.length === 0 ? <Empty>{WARN_DAYS} 天内没有讲师的证书到期。</Empty> : null}
      <Lines>
        {list.map(({ trainer, trainerName, name, expires, days }) => (
          <Line
            key={`${trainer} ${name}`}
            href={documentAt('trainers', trainer)}
            title={trainerName}
            kind={days < 0 ? '已过期' : '快到期'}
            meta={`${name}，有效期至 ${dayInWords(expires)}`}
          >
            <p className="desk-reason">
              {days < 0
                ? '要求这个证书的讲座，不能再排给这位讲师。请换证后更新名册。'
                : `还有 ${days} 天，请提醒换证。`}
            </p>
          </Line>
        ))}
      </Lines>
    </Section>
  )
}
