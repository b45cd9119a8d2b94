import { Button } from '../../ui/control/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import './factors.css'

/** Shown once: whoever closes this without keeping them makes new ones. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useT()
  const file = URL.createObjectURL(new Blob([`${codes.join('\n')}\n`], { type: 'text/plain' }))
  return (
    <div className="factor-codes">
      <p>
        <b>{t('factor.codes.title')}</b>
      </p>
      <Notice tone="warn" icon="lock" live>
        {t('factor.codes.once')}
      </Notice>
      <ol className="mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="row">
        <a className="btn" href={file} download="navette-codes.txt">
          {t('factor.codes.file')}
        </a>
        <Button kind="go" onClick={onKept}>
          {t('factor.codes.kept')}
        </Button>
      </div>
    </div>
  )
}
