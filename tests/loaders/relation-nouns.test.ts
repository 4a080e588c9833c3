/** What nouns of deeds, asides and addresses tell: in several nouns and both languages, beside those that must not. */
import { describe, expect, it } from 'vitest';
import { edgesOf } from '../support/extraction.ts';

describe('a noun of a deed has its doer', () => {
  it.each([
    [
      'The theft of customer data by Lazarus Group alarmed Singapore.',
      'pencurian-data CONDUCTED_BY lazarus-group',
    ],
    [
      'Penyadapan ponsel menteri oleh BSSN memicu protes.',
      'pengintaian-massal CONDUCTED_BY badan-siber-dan-sandi-negara',
    ],
    ['Interpol works with Nigeria against phishing.', 'nigeria ADDRESSES phishing'],
    ['BSSN bekerja sama dengan Interpol melawan phishing.', 'interpol ADDRESSES phishing'],
    ['Kerja sama Indonesia dengan Jepang memperkuat keamanan siber.', 'indonesia COOPERATES_WITH jepang'],
    ['Indonesia’s partnership with Japan supports trade.', 'indonesia COOPERATES_WITH jepang'],
    ['Korban LockBit antara lain Maersk dan Merck.', 'lockbit TARGETS maersk'],
  ])('%j', (text, edge) => {
    expect(edgesOf(text)).toContain(edge);
  });

  it('and a passive verb keeps its own', () => {
    expect(edgesOf('Phishing was blocked in Fiji by Japan.')).not.toContain('phishing CONDUCTED_BY jepang');
  });
});

describe('who gives to whom, also in the passive', () => {
  it.each([
    ['Aid was given to Fiji by Japan.', 'jepang SUPPORTS fiji'],
    ['Japan sent aid to Fiji.', 'jepang SUPPORTS fiji'],
    ['Japan taught officials in Fiji.', 'jepang SUPPORTS pejabat-fiji'],
    ['Bantuan itu diberikan Jepang kepada Fiji.', 'jepang SUPPORTS fiji'],
    [
      'Temuan itu dilaporkan Kaspersky kepada BSSN.',
      'kaspersky COOPERATES_WITH badan-siber-dan-sandi-negara',
    ],
  ])('%j', (text, edge) => {
    expect(edgesOf(text)).toContain(edge);
  });
});

describe('asides and relative clauses are stepped over', () => {
  it.each([
    ['Ransomware, according to Europol, still threatens hospitals.', 'ransomware HARMS rumah-sakit'],
    ['Ransomware, according to Europol, still threatens hospitals.', 'europol ASSERTS ransomware'],
    ['Ransomware, menurut Europol, masih mengancam rumah sakit.', 'europol ASSERTS ransomware'],
    [
      'The Cyber Resilience Act, which ASEAN adopted in October 2024, covers software.',
      'asean ESTABLISHED cyber-resilience-act',
    ],
    [
      'Under the Budapest Convention, which Japan signed in 2001, banks must report phishing.',
      'konvensi-budapest CONCERNS bank',
    ],
    ['Together with Japan, Australia launched a cyber exercise.', 'jepang COOPERATES_WITH australia'],
  ])('%j', (text, edge) => {
    const edges = edgesOf(text);
    const [subject = '', type = '', object = ''] = edge.split(' ');
    expect(
      edges.includes(edge) || (type === 'COOPERATES_WITH' && edges.includes(`${object} ${type} ${subject}`)),
    ).toBe(true);
  });

  it('a subject without a name is not looked for behind the verb', () => {
    expect(edgesOf('The hotline shared findings with Interpol, and Japan protested.')).not.toContain(
      'jepang COOPERATES_WITH interpol',
    );
  });
});

describe('blame, addresses and envoys', () => {
  it('whoever holds somebody responsible is not responsible', () => {
    const edges = edgesOf('Malaysia and Brunei held APT41 responsible for the espionage.');
    expect(edges).toEqual(expect.arrayContaining(['spionase ATTRIBUTED_TO apt41', 'malaysia ASSERTS apt41']));
    expect(edges.join()).not.toContain('ATTRIBUTED_TO malaysia');
    expect(edges.join()).not.toContain('COOPERATES_WITH');
  });

  it.each([
    ['The centre lies in Jakarta, Indonesia.', 'jakarta LOCATED_IN indonesia'],
    ['Pusat itu terletak di Jakarta, Indonesia.', 'jakarta LOCATED_IN indonesia'],
  ])('the larger place stands after the comma: %j', (text, edge) => {
    expect(edgesOf(text)).toContain(edge);
  });

  it('and a list of states is no address', () => {
    expect(edgesOf('Hackers met in Jakarta, Malaysia, and Thailand.').join()).not.toContain(
      'jakarta LOCATED_IN',
    );
  });

  it('an embassy is part of its state, and not in it', () => {
    expect(edgesOf('The Russian embassy protested.').join()).not.toContain('LOCATED_IN rusia');
  });

  it('harm hits whoever suffers it', () => {
    expect(edgesOf('Exporters were hit by losses.')).toContain('kerugian HARMS eksportir');
    expect(edgesOf('Sektor perbankan mengalami phishing.')).toContain('phishing HARMS sektor-perbankan');
  });
});
