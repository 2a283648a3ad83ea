/** What the provincial office wrote of the drill, for the governor to read in the picture. */
const ASSESSMENT = {
  benefits: 'ประชาชนริมแม่น้ำท่าจีนทราบขั้นตอนเตรียมตัวเมื่อระดับน้ำสูงขึ้น',
  harms: 'ผู้อ่านอาจเข้าใจว่าเป็นเหตุการณ์จริง',
  impacts: 'อาจมีผู้โทรศัพท์สอบถามสำนักงานจำนวนมากในวันฝึกซ้อม',
  mitigation: 'ระบุในชื่อเรื่องและบรรทัดแรกว่าเป็นการฝึกซ้อม และแจ้งสายด่วน 1784 ล่วงหน้า',
};

/**
 * Has the head of the provincial office weigh an entry, unless that is done: the demo leaves it waiting.
 *
 * @param {string} url of the demo
 * @param {{ email: string, password: string }} head
 * @param {{ type: string, documentId: string, locale: string }} entry
 */
export async function weigh(url, { email, password }, { type, documentId, locale }) {
  const ask = async (path, token, body) => {
    const answer = await fetch(url + path, {
      method: body ? 'POST' : 'GET',
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`);
    return (await answer.json()).data;
  };
  const { token } = await ask('/admin/login', null, { email, password });
  const uid = `plugin::gov-publishing.${type}`;
  const { open, acts } = await ask(`/gov-publishing/dossiers/${uid}/${documentId}?locale=${locale}`, token);
  const act = open.find(({ act: name }) => name === 'weigh');
  if (!act || acts.some(({ act: name }) => name === 'weigh')) return;
  await ask('/gov-publishing/acts', token, {
    act: 'weigh',
    password,
    checklist: act.checklist.map(({ key }) => key),
    assessment: ASSESSMENT,
    entries: [{ uid, documentId, locale, digest: act.digest }],
  });
}
