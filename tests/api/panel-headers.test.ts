import { panelHeaders } from '#server/gate/uploads/panel/panel-headers';

describe("the panel's policy", () => {
  const LOOSE = "script-src 'self' 'unsafe-inline' https:; frame-ancestors *";

  test.each(['/admin', '/admin/', '/ADMIN/', '/Admin/auth/login'])('covers %s', async (path) => {
    const headers = new Map([['Content-Security-Policy', LOOSE]]);
    const ctx = {
      path,
      set: (name: string, value: string) => void headers.set(name, value),
      response: { get: (name: string) => headers.get(name) ?? '' },
    };
    await panelHeaders('/admin', false)(ctx as never, () => Promise.resolve());
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('Content-Security-Policy')).toContain("script-src 'self';");
  });
});
