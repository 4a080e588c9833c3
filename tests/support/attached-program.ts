/** A command that needs the database for as long as its standard input says nothing: run by `attachedProcess`. */
import { openDatabase } from '../../graph/database/connect.ts';

const database = await openDatabase();
process.stdout.write(`attached ${database.address}\n`);
process.stdin.once('data', () => {
  void database.close().then(() => {
    process.stdout.write('left\n');
    process.exit(0);
  });
});
