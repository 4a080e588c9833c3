/** Classes of sentences that tell relations: each in several verbs and both languages, beside those that must not. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../loaders/text/extract.ts';
import { edgesOf } from '../support/extraction.ts';

describe('verbs of one class tell what the kinds of their names allow', () => {
  it.each([
    ['Hackers sabotaged banks.', 'peretas TARGETS bank'],
    ['Hackers swindled banks.', 'peretas TARGETS bank'],
    ['Hackers burrowed into banks.', 'peretas TARGETS bank'],
    ['Banks were infiltrated by hackers.', 'peretas TARGETS bank'],
    ['Peretas menjebol bank.', 'peretas TARGETS bank'],
    ['Bank dibombardir peretas.', 'peretas TARGETS bank'],
    ['Peretas menyusup ke bank.', 'peretas TARGETS bank'],
    ['Hospitals are particularly exposed to ransomware.', 'rumah-sakit VULNERABLE_TO ransomware'],
    ['Rumah sakit belum siap menghadapi ransomware.', 'rumah-sakit VULNERABLE_TO ransomware'],
    ['Hackers deployed ransomware.', 'ransomware CONDUCTED_BY peretas'],
    ['Peretas menyebarkan ransomware.', 'ransomware CONDUCTED_BY peretas'],
    ['Indonesia supplied equipment to Fiji.', 'indonesia SUPPORTS fiji'],
    ['Indonesia menyalurkan dana kepada Fiji.', 'indonesia SUPPORTS fiji'],
  ])('%j', (text, edge) => {
    expect(edgesOf(text)).toContain(edge);
  });

  it.each([
    ['Ransomware can take banks down.', 'ransomware HARMS bank'],
    ['Ransomware can take down banks.', 'ransomware HARMS bank'],
  ])('also where the particle stands apart: %j', (text, edge) => {
    expect(edgesOf(text)).toContain(edge);
  });

  it('and a headline without its prefix', () => {
    expect(edgesOf('Peretas lumpuhkan bank Indonesia.').join()).toMatch(/peretas (?:TARGETS|HARMS) bank/);
    expect(edgesOf('Kami lumpuhkan bank.')).toEqual([]);
  });
});

describe('companions work together', () => {
  it.each([
    ['Indonesia, together with Australia, attacked ransomware.', 'indonesia COOPERATES_WITH australia'],
    ['Together with Japan and Fiji, Indonesia will fight ransomware.', 'indonesia COOPERATES_WITH jepang'],
    ['BSSN menangani ransomware bersama Interpol.', 'badan-siber-dan-sandi-negara COOPERATES_WITH interpol'],
    ['Bersama Jepang dan Fiji, Indonesia memerangi ransomware.', 'indonesia COOPERATES_WITH jepang'],
  ])('%j', (text, edge) => {
    expect(edgesOf(text)).toContain(edge);
  });

  it('but what goes along with a thing is no partner', () => {
    expect(edgesOf('Phishing, together with ransomware, harms banks.').join()).not.toContain('COOPERATES');
    expect(edgesOf('Together with Japan and Fiji, Indonesia will fight ransomware.')).not.toContain(
      'fiji COOPERATES_WITH jepang',
    );
  });
});

describe('whoever blames says so', () => {
  it.each([
    'Japan attributed the ransomware to Russia.',
    'Japan blamed the ransomware on Russia.',
    'Japan traced the ransomware, with some confidence, to Russia.',
    'The ransomware, which Japan attributes to Russia, hit banks.',
    'Jepang mengaitkan ransomware dengan Rusia.',
  ])('%j', (text) => {
    const edges = edgesOf(text);
    expect(edges).toContain('ransomware ATTRIBUTED_TO rusia');
    expect(edges).toContain('jepang ASSERTS ransomware');
    expect(edges).not.toContain('ransomware TARGETS rusia');
  });

  it('and who only stands nearby is not blamed', () => {
    expect(edgesOf('Japan attributed the ransomware to bad luck in Russia.')).not.toContain(
      'jepang ATTRIBUTED_TO rusia',
    );
  });
});

describe('what opens a clause bears upon its subject', () => {
  it.each([
    ['In Kenya, ransomware harmed hospitals.', 'ransomware OCCURS_IN kenya'],
    ['Di Kenya, ransomware merugikan rumah sakit.', 'ransomware OCCURS_IN kenya'],
    ['Under the Budapest Convention banks must report ransomware.', 'konvensi-budapest CONCERNS bank'],
  ])('%j', (text, edge) => {
    expect(edgesOf(text)).toContain(edge);
  });

  it('but not upon what only follows', () => {
    expect(edgesOf('Banks in Kenya fear ransomware.')).not.toContain('ransomware OCCURS_IN kenya');
  });
});

describe('a verb that no list has', () => {
  it.each([
    ['Ransomware swallowed hospitals.', 'ransomware HARMS rumah-sakit'],
    ['Ransomware menggerogoti rumah sakit.', 'ransomware HARMS rumah-sakit'],
    ['Rumah sakit digerogoti ransomware.', 'ransomware HARMS rumah-sakit'],
  ])('is guessed by the kinds of its names, and not surely: %j', (text, edge) => {
    expect(edgesOf(text)).toContain(edge);
    expect(extract(text).statements.find(({ type }) => type === 'HARMS')?.confidence).toBeLessThan(0.8);
  });

  it('says nothing where the kinds leave it open', () => {
    expect(edgesOf('Indonesia mengitari Australia.')).toEqual([]);
  });
});

describe('what points back or stands beside', () => {
  it('an enclitic object is what was named before', () => {
    expect(edgesOf('Konvensi Budapest mengatur kejahatan siber. Fiji meratifikasinya.')).toContain(
      'fiji MEMBER_OF konvensi-budapest',
    );
  });

  it('a pronoun that owns the subject is none itself', () => {
    expect(edgesOf('Peretas datang. Ransomware mereka merugikan bank.')).not.toContain(
      'peretas TARGETS bank',
    );
  });

  it('examples do what their class does', () => {
    expect(edgesOf('Indonesia faces cyber threats such as ransomware and phishing.')).toEqual(
      expect.arrayContaining(['indonesia FACES ransomware', 'ransomware IS_A ancaman-siber']),
    );
  });

  it('a place after a little word belongs to the name before it, a list included', () => {
    expect(edgesOf('Hospitals in Kenya and Uganda feared ransomware.')).toEqual(
      expect.arrayContaining(['rumah-sakit LOCATED_IN kenya', 'rumah-sakit LOCATED_IN uganda']),
    );
  });

  it('each owner in a list owns what follows it', () => {
    const edges = edgesOf('Indonesia’s cyber diplomacy and Japan’s digital diplomacy support trade.');
    expect(edges).toContain('diplomasi-siber CONDUCTED_BY indonesia');
    expect(edges).not.toContain('diplomasi-siber CONDUCTED_BY jepang');
  });
});
