import { Button } from '@payloadcms/ui'

interface Props {
  readonly message: string
  /** Whether the newest version is another than the form shows. */
  readonly isStale: boolean
  /** Whether what is typed is only in the form: then nothing else says when it was saved. */
  readonly isUnsaved?: boolean
}

/** Why something did not come about; stays until it does. */
export function StepTrouble({ message, isStale, isUnsaved = false }: Props) {
  return (
    <div className={isUnsaved ? 'step-trouble step-unsaved' : 'step-trouble'}>
      <p role="alert">{message}</p>
      {isStale ? (
        <Button type="button" buttonStyle="secondary" size="medium" margin={false} onClick={() => location.reload()}>
          看最新的内容
        </Button>
      ) : null}
    </div>
  )
}
