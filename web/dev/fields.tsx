import { useState } from 'react'
import { ActionButton } from '../ui/control/action-button.tsx'
import { IconButton } from '../ui/control/button.tsx'
import { Checkbox } from '../ui/form/checkbox.tsx'
import { CheckList, RadioList } from '../ui/form/choices.tsx'
import type { Chosen } from '../ui/form/chosen.ts'
import { Form } from '../ui/form/form.tsx'
import { Goods } from '../ui/form/goods.tsx'
import { Input, Select, TextArea } from '../ui/form/inputs.tsx'
import { Quantity } from '../ui/form/quantity-field.tsx'
import { Clause } from '../ui/status/clause.tsx'

const problem = {
  status: 422,
  code: 'invalid_input',
  title: 'Demande incomplète',
  errors: [
    { field: 'serials.1', detail: 'Le second numéro compte onze caractères, il en faut douze.' },
    { field: 'reason', detail: 'Choisissez une justification.' },
  ],
}

export function Fields() {
  const [quantity, setQuantity] = useState(2)
  const [units, setUnits] = useState<Chosen>({ a: 1 })
  const [signs, setSigns] = useState<readonly string[]>(['supply'])
  return (
    <div className="touch">
      <Form problem={problem} onSend={() => undefined} label="Exemple">
        <div className="two">
          <Input
            name="serials.0"
            label="Numéro de série"
            hint="Sous l’appareil, après « S/N »."
            mono
            defaultValue="D12F-70A4-9C18"
            side={<IconButton icon="scan" label="Scanner" kind={undefined} />}
          />
          <Input name="serials.1" label="Numéro de série" mono defaultValue="D12F-70A4-9C2" />
          <Select
            name="reason"
            label="Justification"
            blank="Choisissez…"
            options={[{ value: 'flaky', label: 'Fonctionne par intermittence' }]}
          />
          <Quantity name="quantity" label="Quantité" hint="4 pièces au plus" value={quantity} onChange={setQuantity} max={4} />
          <Goods
            label="Quels produits"
            items={[
              { id: 'a', name: 'Clavier mécanique', quantity: 3, ticked: 1, hint: 'Commandé : 3, encore hors d’un retour : 1' },
              { id: 'b', name: 'Écran 27 pouces', quantity: 1 },
            ]}
            units={units}
            onChange={setUnits}
          />
          <RadioList
            name="seal"
            label="État du sceau du fabricant"
            hint="La pastille qui ferme la boîte."
            value="opened"
            onChange={() => undefined}
            options={[
              { value: 'intact', label: 'Intact' },
              { value: 'opened', label: 'Ouvert' },
              { value: 'never', label: 'Le produit n’en avait pas', off: true },
            ]}
          />
          <CheckList
            name="exceptions"
            label="Exceptions"
            optional
            hint={
              <>
                Ces cas demandent une étude (<Clause id="A7" inline />
                ).
              </>
            }
            value={signs}
            onChange={setSigns}
            options={[
              { value: 'supply', label: 'Avec l’alimentation fournie', hint: 'Celle de la boîte' },
              { value: 'opened', label: 'Ouvert, réparé ou modifié' },
            ]}
          />
        </div>
        <TextArea name="message" label="Message pour le contrôle" optional defaultValue="Les deux stations sont du même lot." />
        <Checkbox name="sure" label="J’ai effacé mes données" hint="Un produit effacé est contrôlé plus vite." />
        <RadioList
          name="safety"
          label="La batterie est-elle gonflée ?"
          row
          options={[
            { value: 'yes', label: 'Oui' },
            { value: 'no', label: 'Non' },
            { value: 'dont_know', label: 'Je ne sais pas' },
          ]}
        />
        <ActionButton type="submit" kind="go">
          Soumettre la demande
        </ActionButton>
      </Form>
    </div>
  )
}
