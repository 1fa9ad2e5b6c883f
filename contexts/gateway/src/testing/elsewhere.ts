/** Where nobody is sent after signing in: what a browser takes for another site, and what is no page. */
export const ELSEWHERE = [
  ...['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)', ''],
  // What dots, backslashes and tabs leave of these begins with two slashes.
  ...['/.//evil.example', '/x/..//evil.example', '/%2e//evil.example', '/x/%2E%2e//evil.example'],
  ...[
    '/.\\/evil.example',
    '/x\\..\\\\evil.example',
    '/\t/evil.example',
    '/.\t//evil.example',
    '/.\r\n//evil.example',
  ],
  ...['/auth/logout', '/./auth/logout', '/x/../auth/logout'],
] as const;
