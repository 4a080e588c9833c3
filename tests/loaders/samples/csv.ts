import { utf8, type LoaderSample } from '../../support/loader-sample.ts';

const header = 'sumber,jenis sumber,relasi,sasaran,jenis sasaran,kutipan,tahun,rujukan';
const rows = [
  'Naikon,Aktor non-negara,menyasar,Indonesia,Negara,"Naikon menyasar ""Indonesia"".",2015,Kaspersky 2015',
  'ASEAN,,terdiri atas,Malaysia,,,1967,',
];

export const sample: LoaderSample = {
  format: 'csv',
  file: 'edges.csv',
  bytes: utf8([header, ...rows].join('\r\n')),
  records: true,
  byContent: true,
  large() {
    const lines = [header];
    for (let n = 0; n < 60_000; n += 1)
      lines.push(
        `Kelompok ${n},NonStateActor,TARGETS,Indonesia,State,"Kelompok ${n} menyasar Indonesia.",2015,`,
      );
    return utf8(lines.join('\n'));
  },
  broken: {
    bytes: utf8([header, rows[1], 'Naikon,Kelompok,menyasar,Indonesia,,,,'].join('\n')),
    line: 3,
    offset: header.length + rows[1]!.length + 2,
  },
};
