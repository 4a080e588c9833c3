import { describe, expect, it } from 'vitest';
import { extract } from '../../loaders/text/extract.ts';
import { edgesOf } from '../support/extraction.ts';

describe('a trigger joins who acts and what is acted upon', () => {
  it.each([
    'Peretas menyerang bank.',
    'Bank diserang oleh peretas.',
    'Bank diserang peretas.',
    'Hackers attacked banks.',
    'Hackers have attacked banks.',
    'Banks were attacked by hackers.',
    'Banks attacked by hackers lost money.',
    'Banks have been attacked by hackers.',
  ])('whichever comes first: %j', (text) => {
    expect(edgesOf(text)).toEqual(['peretas TARGETS bank']);
  });

  it.each([
    ['Ancaman siber dihadapi Indonesia.', 'indonesia FACES ancaman-siber'],
    ['Cyber threats are faced by Indonesia.', 'indonesia FACES ancaman-siber'],
    ['Diplomasi siber dijalankan oleh diplomat.', 'diplomasi-siber CONDUCTED_BY diplomat'],
    ['Diplomats conduct cyber diplomacy.', 'diplomasi-siber CONDUCTED_BY diplomat'],
    ['Rumah sakit rentan terhadap serangan siber.', 'rumah-sakit VULNERABLE_TO serangan-siber'],
    ['Hospitals are vulnerable to cyber attacks.', 'rumah-sakit VULNERABLE_TO serangan-siber'],
    ['Ransomware adalah jenis serangan siber.', 'ransomware IS_A serangan-siber'],
    ['Ransomware is a type of cyber attack.', 'ransomware IS_A serangan-siber'],
    ['Indonesia adalah anggota ASEAN.', 'indonesia MEMBER_OF asean'],
    ['Indonesia is a member of ASEAN.', 'indonesia MEMBER_OF asean'],
  ])('by verb, phrase or copula: %j', (text, edge) => {
    expect(edgesOf(text)).toContain(edge);
  });

  it.each([
    'Indonesia bekerja sama dengan Australia.',
    'Indonesia dan Australia bekerja sama.',
    'Indonesia cooperates with Australia.',
    'Indonesia and Australia cooperate.',
  ])('or the members of one list with each other: %j', (text) => {
    expect(edgesOf(text)).toEqual(['indonesia COOPERATES_WITH australia']);
  });

  it('and says which rule read it, and how', () => {
    const [active] = extract('Peretas menyerang bank.').statements;
    const [passive] = extract('Banks were attacked by hackers.').statements;
    expect(active).toMatchObject({
      mode: 'explicit',
      rule: 'verb:menyerang',
      quote: 'Peretas menyerang bank',
    });
    expect(passive).toMatchObject({ mode: 'explicit', rule: 'passive:attacked' });
    expect(active?.confidence).toBeGreaterThan(0.5);
  });

  it('but only where the relation may join the two kinds; else the pair is left for review', () => {
    const odd = extract('Cyber-security supports the cyber diplomacy of Indonesia.');
    expect(odd.statements.map((each) => each.type)).not.toContain('SUPPORTS');
    expect(odd.review).toContainEqual(
      expect.objectContaining({ reason: 'signature', candidates: ['keamanan-siber', 'diplomasi-siber'] }),
    );
  });
});

describe('a list stands for each of its members', () => {
  it.each([
    ['Peretas menyerang bank, rumah sakit, dan universitas.', ['bank', 'rumah-sakit', 'universitas']],
    ['Hackers attacked banks, hospitals and universities.', ['bank', 'rumah-sakit', 'universitas']],
    ['Hackers attacked banks, hospitals, and universities.', ['bank', 'rumah-sakit', 'universitas']],
    ['Peretas menyerang bank serta rumah sakit.', ['bank', 'rumah-sakit']],
  ])('as objects: %j', (text, objects) => {
    expect(edgesOf(text)).toEqual(objects.map((object) => `peretas TARGETS ${object}`));
  });

  it.each([
    'Indonesia, Malaysia, dan Singapura menghadapi serangan siber.',
    'Indonesia, Malaysia and Singapore face cyber attacks.',
    'Serangan siber dihadapi oleh Indonesia, Malaysia, dan Singapura.',
  ])('as subjects: %j', (text) => {
    expect(edgesOf(text)).toEqual(
      ['indonesia', 'malaysia', 'singapura'].map((state) => `${state} FACES serangan-siber`),
    );
  });
});

describe('what a sentence denies', () => {
  it.each([
    'Peretas tidak menyerang bank.',
    'Peretas belum menyerang bank.',
    'Peretas tidak pernah menyerang bank.',
    'Bank tidak diserang oleh peretas.',
    'Hackers did not attack banks.',
    'Hackers never attacked banks.',
    'Banks were not attacked by hackers.',
  ])('is no edge, but kept as denied: %j', (text) => {
    expect(edgesOf(text)).toEqual(['!peretas TARGETS bank']);
  });

  it.each(['Peretas tidak hanya menyerang bank.', 'Hackers not only attacked banks.'])(
    'is nothing where the words only look so: %j',
    (text) => {
      expect(edgesOf(text)).toEqual(['peretas TARGETS bank']);
    },
  );
});

describe('what a sentence doubts', () => {
  it.each([
    ['Peretas diduga menyerang bank.', 'diduga'],
    ['Bank diduga diserang oleh peretas.', 'diduga'],
    ['Hackers allegedly attacked banks.', 'allegedly'],
    ['Hackers may have attacked banks.', 'may'],
    ['Banks are suspected to have been attacked by hackers.', 'suspected'],
  ])('is an edge with its hedge, and less sure: %j', (text, hedge) => {
    const [statement] = extract(text).statements;
    expect(statement).toMatchObject({ subject: 'peretas', type: 'TARGETS', object: 'bank', negated: false });
    expect(statement?.hedge).toContain(hedge);
    const [plain] = extract('Peretas menyerang bank.').statements;
    expect(statement?.confidence).toBeLessThan(plain?.confidence ?? 0);
  });
});

describe('whose word it is', () => {
  it.each([
    ['Menurut Budi Santoso, peretas menyerang bank.', 'budi-santoso'],
    ['Budi Santoso mengatakan bahwa peretas menyerang bank.', 'budi-santoso'],
    ['Peretas menyerang bank, kata Budi Santoso.', 'budi-santoso'],
    ['According to Maria Lopez, hackers attacked banks.', 'maria-lopez'],
    ['Maria Lopez said that hackers attacked banks.', 'maria-lopez'],
    ['Hackers attacked banks, Maria Lopez said.', 'maria-lopez'],
    ['BSSN menyatakan bahwa peretas menyerang bank.', 'badan-siber-dan-sandi-negara'],
  ])('stands on the statement: %j', (text, speaker) => {
    const statement = extract(text).statements.find((each) => each.type === 'TARGETS');
    expect(statement).toMatchObject({ subject: 'peretas', object: 'bank', attributedTo: speaker });
    expect(edgesOf(text)).toContainEqual(expect.stringContaining(`${speaker} ASSERTS `));
  });

  it('is nobody’s where nobody is named, nor the counter’s who records a figure', () => {
    expect(extract('Peretas menyerang bank.').statements[0]?.attributedTo).toBeNull();
    for (const text of ['BSSN mencatat 2 juta serangan siber.', 'BSSN recorded 2 million cyber attacks.']) {
      const { statements } = extract(text);
      expect(statements.map((each) => each.type)).toContain('RECORDED_BY');
      expect(statements.map((each) => each.attributedTo)).toEqual(statements.map(() => null));
    }
  });
});
