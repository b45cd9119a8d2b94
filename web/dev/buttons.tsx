import { useState } from 'react'
import { ActionButton } from '../ui/control/action-button.tsx'
import { Button, IconButton } from '../ui/control/button.tsx'
import { Menu } from '../ui/control/menu.tsx'
import { Segmented } from '../ui/control/segmented.tsx'
import { Tabs } from '../ui/control/tabs.tsx'
import { Tiles } from '../ui/control/tile.tsx'
import { Icon } from '../ui/icons/icon.tsx'

export function Buttons() {
  const [verdict, setVerdict] = useState<'ok' | 'ask' | 'no'>('ok')
  const [tab, setTab] = useState<'chat' | 'files'>('chat')
  const [outcome, setOutcome] = useState<'accept' | 'refuse'>('accept')
  return (
    <>
      <div className="flow">
        <Button kind="go" keys="Ctrl ↵">
          Envoyer la décision
        </Button>
        <Button icon="download">Exporter</Button>
        <Button kind="quiet">Enregistrer la vue</Button>
        <Button kind="bad">Refuser la ligne</Button>
        <Button disabled>Publier</Button>
        <IconButton icon="clip" label="Joindre" />
        <ActionButton kind="go" busy>
          Envoyer
        </ActionButton>
        <ActionButton busy>Enregistrer</ActionButton>
      </div>
      <ActionButton kind="go" off="Tranchez d’abord chaque ligne, il en reste deux.">
        Envoyer la décision
      </ActionButton>
      <div className="flow">
        <Segmented
          label="Décision"
          value={verdict}
          onChange={setVerdict}
          options={[
            { value: 'ok', label: 'Accorder', tone: 'ok' },
            { value: 'ask', label: 'Préciser', tone: 'ask' },
            { value: 'no', label: 'Refuser', tone: 'no' },
          ]}
        />
        <Segmented
          label="Affectation"
          value="all"
          onChange={() => undefined}
          options={[
            { value: 'all', label: 'Tous' },
            { value: 'mine', label: 'À moi' },
          ]}
        />
        <Menu
          button={
            <>
              Type <Icon name="down" />
            </>
          }
          className="btn"
        >
          <button type="button">Garantie standard</button>
          <button type="button">Retour pour commodité</button>
        </Menu>
      </div>
      <Tabs
        label="Dossier"
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'chat', label: 'Conversation', panel: <p className="soft">La conversation.</p> },
          { value: 'files', label: 'Pièces jointes', count: 5, panel: <p className="soft">Cinq pièces.</p> },
        ]}
      />
      <div className="touch flow">
        <Button kind="go" icon="download">
          Télécharger l’étiquette
        </Button>
        <Button>Confirmer l’expédition</Button>
        <Button kind="go" big>
          Valider, produit suivant
        </Button>
      </div>
      <div className="touch">
        <span className="label" id="verdict">
          Verdict
        </span>
        <Tiles
          labelledBy="verdict"
          big
          value={outcome}
          onChange={setOutcome}
          options={[
            { value: 'accept', label: 'Accepter', icon: 'check', tone: 'ok' },
            { value: 'refuse', label: 'Refuser', icon: 'cross', tone: 'no' },
          ]}
        />
      </div>
    </>
  )
}
