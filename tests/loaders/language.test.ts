import { describe, expect, it } from 'vitest';
import { extract } from '../../loaders/text/extract.ts';
import { edgesOf } from '../support/extraction.ts';

const ENGLISH = [
  'Indonesia faces cyber attacks.',
  'Hackers target hospitals.',
  'Russia attacked Ukraine.',
  'ASEAN promotes cyber norms.',
  'BSSN monitors national networks.',
  'Ransomware encrypts data.',
  'Phishing steals passwords.',
  'Cyber diplomacy.',
  'Australia trains Indonesian officials.',
  'Malaysia and Singapore share information.',
  'Singapore hosts cyber exercises.',
  'Banks lose money.',
  'Cybercrime hurts companies.',
  'Estonia suffered massive DDoS attacks.',
  'Data breaches damage reputations.',
  'Terrorists exploit social media.',
  'Diplomats negotiate.',
  'Interpol arrested hackers.',
  'Companies need encryption.',
  'National security matters.',
  'States cooperate.',
  'Chotimah (2019) defines cyber diplomacy.',
  'Critical infrastructure remains vulnerable.',
  'Farmers sell rice.',
  'The volcano erupted.',
  'Trains run late on Sundays.',
  'She bought three books.',
  'Doctors vaccinated thousands of children.',
  'Jakarta floods every winter.',
  'Never trust strangers.',
  'Microsoft patched Windows quickly.',
];

const INDONESIAN = [
  'Indonesia menghadapi serangan siber.',
  'Peretas menyasar rumah sakit.',
  'Rusia menyerang Ukraina.',
  'ASEAN mendorong norma siber.',
  'BSSN memantau jaringan nasional.',
  'Ransomware mengenkripsi data.',
  'Phishing mencuri kata sandi.',
  'Diplomasi siber.',
  'Australia melatih pejabat Indonesia.',
  'Malaysia bertukar informasi.',
  'Singapura menggelar latihan siber.',
  'Bank merugi.',
  'Kejahatan siber merugikan perusahaan.',
  'Estonia mengalami serangan DDoS besar-besaran.',
  'Kebocoran data merusak reputasi.',
  'Teroris memanfaatkan media sosial.',
  'Diplomat berunding.',
  'Interpol menangkap peretas.',
  'Perusahaan membutuhkan enkripsi.',
  'Keamanan nasional terancam.',
  'Negara-negara bekerja sama.',
  'Chotimah (2019) mendefinisikan diplomasi siber.',
  'Infrastruktur kritis tetap rentan.',
  'Petani menjual beras.',
  'Gunung itu meletus.',
  'Kereta sering terlambat.',
  'Ia membeli tiga buku.',
  'Dokter memvaksin ribuan anak.',
  'Jakarta banjir setiap musim hujan.',
  'Jangan percaya orang asing.',
  'Microsoft segera menambal Windows.',
];

describe('the language of a text', () => {
  it.each(ENGLISH)('is English for %j', (text) => {
    expect(extract(text).document.language).toBe('en');
  });

  it.each(INDONESIAN)('is Indonesian for %j', (text) => {
    expect(extract(text).document.language).toBe('id');
  });

  it.each(['Indonesia.', '2017', 'ASEAN (2019)', '…'])('is Indonesian where %j gives no sign', (text) => {
    expect(extract(text).document.language).toBe('id');
  });

  it('is what the caller says, or else what the head says', () => {
    const text = '---\nlanguage: id\n---\nHackers target hospitals.';
    expect(extract(text).document.language).toBe('id');
    expect(extract(text, { language: 'en' }).document.language).toBe('en');
  });

  it('is asked for each sentence by itself', () => {
    const text =
      'Kementerian itu menerbitkan laporan. Hackers attacked banks. Peretas menyerang rumah sakit.';
    expect(edgesOf(text)).toEqual(
      expect.arrayContaining(['peretas TARGETS bank', 'peretas TARGETS rumah-sakit']),
    );
  });

  it('is not changed by an English name in an Indonesian sentence', () => {
    const text = 'Global Forum on Cyber Expertise mencatat 2 juta serangan siber di Indonesia.';
    expect(extract(text).document.language).toBe('id');
  });
});
