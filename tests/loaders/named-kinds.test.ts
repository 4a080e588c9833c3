import { describe, expect, it } from 'vitest';
import { extract } from '../../loaders/text/extract.ts';

/** `Kind‹text›` of each mention. */
function kindsIn(text: string, language: 'id' | 'en'): string[] {
  const { mentions, entities } = extract(text, { language });
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  return mentions.map(({ entity, start, end }) => `${kinds.get(entity) ?? '?'}‹${text.slice(start, end)}›`);
}

/** The id of the entity that the text `name` is a mention of. */
function idOf(text: string, name: string, language: 'id' | 'en'): string | undefined {
  const { mentions } = extract(text, { language });
  return mentions.findLast(({ start, end }) => text.slice(start, end) === name)?.entity;
}

describe('an unknown name gets its kind', () => {
  it.each([
    ['en', 'Last night the worm Vantor struck.', 'Threat‹Vantor›'],
    ['en', 'A gang known as Copper Wren sells the data.', 'NonStateActor‹Copper Wren›'],
    ['id', 'Polisi menangkap anggota sindikat Rajawali Hitam.', 'NonStateActor‹sindikat Rajawali Hitam›'],
    ['id', 'Perusahaan pelayaran Bahtera Jaya merugi.', 'Organization‹Bahtera Jaya›'],
    ['en', 'Germany pays for the BridgeNet project in Fiji.', 'Capability‹BridgeNet project›'],
    ['en', 'They met on the Lumora platform.', 'Technology‹Lumora platform›'],
  ] as const)('from the class noun beside it (%s): %s', (language, text, expected) => {
    expect(kindsIn(text, language)).toContain(expected);
  });

  it.each([
    ['en', 'The outage was the work of Copper Wren, police said.', 'NonStateActor‹Copper Wren›'],
    ['en', 'In May Copper Wren breached two banks.', 'NonStateActor‹Copper Wren›'],
    ['en', 'On Monday Copper Wren claimed responsibility.', 'NonStateActor‹Copper Wren›'],
    ['en', 'The files were stolen by Copper Wren.', 'NonStateActor‹Copper Wren›'],
    ['id', 'Serangan itu didalangi Elang Kelam.', 'NonStateActor‹Elang Kelam›'],
    ['id', 'Pekan lalu Elang Kelam mengaku meretas dua bank.', 'NonStateActor‹Elang Kelam›'],
    ['en', 'Dozens of hosts were infected with Vantor.', 'Threat‹Vantor›'],
    ['en', 'The police blame UNC9182 for it.', 'NonStateActor‹UNC9182›'],
  ] as const)('from the deed (%s): %s', (language, text, expected) => {
    expect(kindsIn(text, language)).toContain(expected);
  });

  it.each([
    [
      'id',
      'Elang Kelam, kelompok peretas yang bermarkas di Peru, muncul lagi.',
      'NonStateActor‹Elang Kelam›',
    ],
    ['en', 'The money went to Copper Wren, a hacking group.', 'NonStateActor‹Copper Wren›'],
    ['en', 'The national response team, RW-CIRT, answered.', 'GovernmentBody‹RW-CIRT›'],
  ] as const)('from an apposition (%s): %s', (language, text, expected) => {
    expect(kindsIn(text, language)).toContain(expected);
  });

  it.each([
    ['en', 'The code was written in Ferrite.', 'Place‹Ferrite›'],
    ['en', 'Dr. Ines Moro of Lisbon University explains it.', 'Organization‹Ines Moro of Lisbon University›'],
    ['id', 'Pengurus asal Surabaya, Budi Raharjo, mengatakan itu.', 'NonStateActor‹Budi Raharjo›'],
  ] as const)('and no wrong one (%s): %s', (language, text, wrong) => {
    expect(kindsIn(text, language)).not.toContain(wrong);
  });
});

describe('another name of the same thing', () => {
  it.each([
    ['en', 'Copper Wren, a gang also known as Dusk Finch, is back.', 'Copper Wren', 'Dusk Finch'],
    [
      'id',
      'Elang Kelam, kelompok peretas yang juga dikenal sebagai Dusk Finch, muncul.',
      'Elang Kelam',
      'Dusk Finch',
    ],
    [
      'en',
      'It was the work of Copper Wren. The gang, which analysts track as UNC9182, is new.',
      'Copper Wren',
      'UNC9182',
    ],
  ] as const)('has its id (%s): %s', (language, text, one, other) => {
    expect(idOf(text, other, language)).toBe(idOf(text, one, language));
    expect(idOf(text, one, language)).toBeDefined();
  });
});

describe('a gang and its program of one name', () => {
  it.each([
    ['en', 'The LockBit gang claimed the attack.', 'NonStateActor‹LockBit gang›'],
    ['en', 'They let LockBit loose on the network.', 'Threat‹LockBit›'],
    ['id', 'Ransomware LockBit mengunci sistem.', 'Threat‹LockBit›'],
    ['id', 'Geng LockBit menuntut tebusan.', 'NonStateActor‹Geng LockBit›'],
    ['id', 'Para pelaku memakai Brain Cipher.', 'Threat‹Brain Cipher›'],
  ] as const)('are told apart (%s): %s', (language, text, expected) => {
    expect(kindsIn(text, language)).toContain(expected);
  });
});

describe('a longer proper name', () => {
  it.each([
    ['en', 'He teaches at the University of the North Sea.', 'Organization‹University of the North Sea›'],
    ['en', 'The Harlow Museum reopened.', 'Organization‹Harlow Museum›'],
    [
      'en',
      'The Ministry of Tourism, Culture and the Arts agreed.',
      'GovernmentBody‹Ministry of Tourism, Culture and the Arts›',
    ],
    ['id', 'Nelayan di Kepulauan Banda mengeluh.', 'Place‹Kepulauan Banda›'],
    ['id', 'Kapal menuju Samudra Selatan.', 'Place‹Samudra Selatan›'],
    [
      'id',
      'Kuota ditetapkan Komisi Perikanan Pasifik Timur.',
      'RegionalBody‹Komisi Perikanan Pasifik Timur›',
    ],
    ['en', 'The Agency for Rural Roads (XRR) was founded.', 'GovernmentBody‹Agency for Rural Roads›'],
  ] as const)('takes in common nouns (%s): %s', (language, text, expected) => {
    expect(kindsIn(text, language)).toContain(expected);
  });

  it('leaves the second place of a list to itself', () => {
    expect(kindsIn('Warga Kepulauan Banda dan Lontor pindah.', 'id')).not.toContain(
      'Place‹Kepulauan Banda dan Lontor›',
    );
  });
});
