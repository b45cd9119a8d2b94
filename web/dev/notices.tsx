import { useState } from 'react'
import { Button } from '../ui/control/button.tsx'
import { Dialog } from '../ui/dialog/dialog.tsx'
import { Empty, WaitingShuttle } from '../ui/notice/empty.tsx'
import { Notice } from '../ui/notice/notice.tsx'
import { LoadProblem, ProblemNotice } from '../ui/notice/problem-notice.tsx'
import { Skeleton } from '../ui/notice/skeleton.tsx'
import { toast } from '../ui/notice/toasts.ts'

export function Notices() {
  const [asking, setAsking] = useState(false)
  const close = (): void => setAsking(false)
  return (
    <>
      <div className="two">
        <Notice>Réponse sous 24 h, du lundi au samedi.</Notice>
        <Notice tone="ok">Colis reconnu : RMA-2026-000463-1.</Notice>
        <Notice tone="warn">Il vous reste 2 jours pour répondre.</Notice>
        <ProblemNotice problem={{ status: 0, code: 'offline' }} />
      </div>
      <LoadProblem error={new TypeError('')} retry={() => undefined} />
      <div className="flow">
        <Button onClick={() => setAsking(true)}>Ouvrir un dialogue</Button>
        <Button
          onClick={() => toast('Décision envoyée à Réseaux Vauban', { action: { label: 'Annuler', run: () => toast('Envoi annulé') } })}
        >
          Montrer un message
        </Button>
      </div>
      {asking && (
        <Dialog
          title="Refuser ces 3 lignes ?"
          onClose={close}
          actions={
            <>
              <Button onClick={close}>Garder en attente</Button>
              <Button kind="bad" onClick={close}>
                Refuser 3 lignes
              </Button>
            </>
          }
        >
          <p>Studio Pamplemousse reçoit la décision et l’article cité.</p>
        </Dialog>
      )}
      <div className="two">
        <Empty title="Rien à traiter" action={<Button>Voir « En attente client »</Button>}>
          La prochaine échéance tombe demain à 9 h 30.
        </Empty>
        <Empty
          title="Aucun retour pour le moment"
          art={<WaitingShuttle />}
          action={
            <Button kind="go" icon="plus">
              Créer un nouveau retour
            </Button>
          }
        >
          Un produit en panne, une erreur dans la livraison ? Vous suivez ensuite chaque étape ici.
        </Empty>
      </div>
      <Skeleton />
    </>
  )
}
