/** Two short documents on one attack: they agree, differ, and one of them doubts. */
import { DocumentBuilder } from './document.ts';

/** What the harbour's own note says. */
export function harbour(): DocumentBuilder {
  return new DocumentBuilder('harbour')
    .entity('port', 'Sector', { labelId: 'Pelabuhan', labelEn: 'Port', aliases: ['dermaga'] })
    .entity('worm', 'Threat', { labelId: 'Cacing', labelEn: 'Worm', properties: { since: 2017 } })
    .entity('navy', 'GovernmentBody')
    .entity('ana', 'Person')
    .entity('ana-2019', 'Publication')
    .sentence('The worm struck the port in 2017.')
    .mention('worm', 'worm')
    .mention('port', 'port')
    .says('worm', 'TARGETS', 'port', { facts: { year: 2017 }, citation: 'ana-2019' })
    .sentence('According to Ana, it is said to target the navy.')
    .says('worm', 'TARGETS', 'navy', { hedge: 'said', attributedTo: 'ana', confidence: 0.6 })
    .sentence('The port does not face the navy.')
    .doubt('the crane', { proposedKind: 'Asset' })
    .tail('\n');
}

/** What a second note says: it agrees on one thing, and denies another. */
export function witness(): DocumentBuilder {
  return new DocumentBuilder('witness', 'id')
    .entity('port', 'Sector', { labelId: 'Pelabuhan', labelEn: 'Harbour', aliases: ['bandar'] })
    .entity('worm', 'Threat', { labelId: 'Cacing', labelEn: 'Worm', properties: { since: 2016 } })
    .entity('crane', 'Asset')
    .sentence('Cacing menyasar pelabuhan.')
    .says('worm', 'TARGETS', 'port', { mode: 'inferred', confidence: 0.5 })
    .sentence('Cacing tidak menyasar derek.')
    .says('worm', 'TARGETS', 'crane', { negated: true });
}
