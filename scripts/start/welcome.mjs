import path from 'node:path';

const ACCOUNTS = [
  ['editor', '编辑'],
  ['editor2', '值班编辑'],
  ['office', '岳秀园社区'],
  ['street', '新华街街道'],
  ['supervisor', '督办'],
  ['admin', '管理员'],
];

/** What is shown once the server answers: where to go and whom to sign in as. */
export function welcome({ port, dataDir, took, stubUrl, demo }) {
  const here = `http://localhost:${port}`;
  const lines = [
    '',
    `三事已就绪（${took}）`,
    '',
    `  居民端    ${here}/`,
    `  后台      ${here}/console/`,
    ...(demo ? [`  接口文档  ${here}/api/docs`] : []),
    ...(stubUrl ? [`  微信模拟  ${stubUrl}/`] : []),
    ...(demo ? ['', '  后台演示账号，密码都是 sanshi-demo'] : []),
    ...(demo ? ACCOUNTS.map(([username, who]) => `    ${username.padEnd(12)}${who}`) : []),
    '',
    `数据在 ${nearName(dataDir)}；按 Ctrl+C 停止。`,
    '',
  ];
  return lines.join('\n');
}

/** A folder's name as seen from here, where it is below; else its whole path. */
function nearName(folder) {
  const near = path.relative(process.cwd(), folder);
  return near === '' || near.startsWith('..') ? folder : near;
}
