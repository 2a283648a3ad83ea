import { as, makeOffice, type Office } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';

describe('what a file in the library may be called', () => {
  let site: Site;
  let office: Office;

  beforeAll(async () => {
    site = await startSite();
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  const uploadAs = async (name: string): Promise<any> => {
    const up = await site.http
      .post('/upload')
      .set(as(office.reporter))
      .field('fileInfo', JSON.stringify({ name }))
      .attach('files', Buffer.from('x,y\n"<script>1</script>",2\n'), 'form.csv');
    expect(up.status).toBe(201);
    return up.body[0];
  };

  test.each([
    ['form.hta', 'form.hta.csv'],
    ['form.bat.', 'form.bat..csv'],
    ['form.HTML ', 'form.HTML .csv'],
    ['งบประมาณ.CSV', 'งบประมาณ.CSV'],
    ['งบประมาณ', 'งบประมาณ'],
  ])('a table that is called %j is handed out as %j', async (given, kept) => {
    const file = await uploadAs(given);
    expect(file.name).toBe(kept);
    const renamed = await site.http
      .post(`/upload?id=${file.id}`)
      .set(as(office.reporter))
      .field('fileInfo', JSON.stringify({ name: given }));
    expect([renamed.status, renamed.body.name]).toEqual([200, kept]);
  });
});
