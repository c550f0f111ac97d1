import type { ProblemCode } from './problems.ts';

/** Why a command is refused though the person may use it, in plain words that say what to do instead. */
export const REASON_WORDS = {
  // Something has to come first.
  not_accepted: '还没有受理，先受理',
  not_assigned: '还没有派给办理单位，先派单',
  not_signed: '还没有签收，先签收再办理',
  not_resolved: '还没有办结，等有了结果再来',
  not_declined: '只有不予受理或已撤回的才能恢复',
  not_merged: '这件没有并到别的上报里，不用撤销',
  // It has gone further already.
  already_accepted: '已经受理过了',
  already_signed: '已经签收过了',
  with_an_office: '已经派给办理单位了，请由办理单位来办',
  already_resolved: '已经办结了，要再办先重新办理',
  already_closed: '已经归档了，要再办先重新办理',
  declined: '这件不予受理，要办先恢复受理',
  merged: '已经并到同一件上报里，请到那一件去办',
  withdrawn: '反映人已经撤回了，要办先恢复受理',
  // Who holds it, and who may decide.
  not_your_office: '这件不在你们单位手里',
  office_fixed: '这是督办定的办理单位，不能再退单，办不了可以申请延期或挂账',
  supervisor_assigns: '已经退过两次单，由督办来定办理单位',
  office_out_of_area: '这个单位不管这片地方，请换一个',
  office_complained_of: '反映的就是这个单位，不能派给它，请派给上一级',
  // Time.
  return_too_late: '退单的时间已经过了，办不了可以申请延期或挂账',
  reopened_twice: '已经重新办理过 2 次了，请留言说明，编辑会看到',
  reopen_too_late: '办结超过 30 天了，请重新上报一次，写上原来的编号',
  urged_today: '今天已经催过了，明天再来',
  too_early_to_archive: '办结还不到 7 天，先等反映人说话',
  not_paused: '现在没有暂停计时',
  pause_not_over: '暂停的日子还没到',
  day_not_ahead: '请选今天以后的日子',
  // The calendar.
  day_out_of_reach: '只能录入今年和往后三年的日子',
  break_too_long: '这样会连着休息二十多天，请看看是不是录错了',
  // Asking the supervisor.
  extended_before: '已经延过一次期，不能再延',
  waiting_for_supervisor: '已经申请过了，等督办答复',
  nothing_asked: '办理单位还没有申请',
  day_passed: '申请的日子已经过了，请办理单位重新申请',
  // Merging.
  merge_itself: '不能并到自己，请选另一件',
  primary_merged: '选的那件已经并到别处，请选它并到的那一件',
  primary_ended: '选的那件已经不在办，请选一件正在办的',
  // The result.
  photo_or_reason: '隐患办结要有现场照片，没有照片请写明为什么',
  // The newsroom.
  coverage_step: '报道进度不能这样跳，请按顺序来',
  claim_needs_source: '请写明是从哪里核实的',
  // Signing in.
  password_first: '这是首次密码，请设一个自己的密码再登录',
  password_expired: '首次密码过了三天，已经作废，请找管理员重新发一个',
  password_same: '新密码和原来的一样，请换一个',
  password_easy: '这个密码太容易猜到，请换一个，别用账号、连着的数字或重复的字符',
  story_missing: '见报要写明标题、日期和版面',
  no_publish_consent: '反映人没有同意公开，或者已经收回，不能公开',
  not_public: '这件现在没有公开',
  not_to_publish: '只能公开反映人自己的照片，和选中的回复里的照片',
  // The reporter's own secrecy.
  most_secret: '已经是匿名了，没有更保密的了',
  minor_before: '已经标为未成年人上报了',
  only_more_secret: '只能改得更保密，不能改回来',
  consent_stays: '上报离不开这一条，要收回请删除账号',
  // Neighbours.
  own_report: '这件是您自己报的，不用再点“我也遇到了”',
  join_over: '这件已经办完了，还有问题请另报一次',
  not_asked: '还没有办结，等有了结果会来问您',
  asked_too_long_ago: '办结已经超过 7 天了，还没解决请另报一次',
  // Taking down for others.
  patrol_only: '社区工作人员只登记巡查看到的事，电话和来信由报社登记',
  // Posters and offices.
  not_your_area: '只能选自己管的地方',
} as const;
export type RefusalReason = keyof typeof REASON_WORDS;

/** The same reasons where the reporter reads them and other words serve better. */
export const REPORTER_REASON_WORDS: Partial<Record<RefusalReason, string>> = {
  not_accepted: '还没有受理，请再等等',
  not_assigned: '还没有派给办理单位，请再等等',
  not_signed: '办理单位还没有签收，请再等等',
  not_resolved: '还没有办结，等有了结果再来',
  with_an_office: '已经派给办理单位了，不能撤回，可以留言说明',
  already_resolved: '已经办结了，请看看解决了没有',
  already_closed: '已经归档了，没解决可以点“没解决，重新办”',
  declined: '这件不予受理，原因写在进展里，可以留言说明',
  merged: '已经和同一件事并在一起办理，进展会一起告诉您',
  withdrawn: '您已经撤回了，还要办请重新上报',
  reopened_twice: '已经重新办理过 2 次了，请留言说明，编辑会看到',
};

export interface ProblemWords {
  title: string;
  /** What to do about it. */
  detail: string;
}

/** What a refused request says where it has no better words of its own. */
export const PROBLEM_WORDS: Record<ProblemCode, ProblemWords> = {
  bad_input: { title: '有几处没填对', detail: '请看标出来的地方，改好再交' },
  consent_missing: { title: '还差一项同意', detail: '请看完说明，同意后再交' },
  photo_unusable: { title: '这张照片用不了', detail: '请换一张 JPEG、PNG 或 WebP 照片，或重新拍一张' },
  not_signed_in: { title: '还没有登录', detail: '请先登录，再接着办' },
  sign_in_failed: { title: '没能登录', detail: '请看看账号、密码或验证码，再试一次' },
  not_allowed: { title: '这一步不由你来办', detail: '请找负责的同事办理' },
  not_found: { title: '没有找到', detail: '可能已经不在了，请回到列表再看看' },
  wrong_state: { title: '现在还不能这样办', detail: '请刷新看看办到哪一步了' },
  changed_meanwhile: { title: '刚才有人先动了这一件', detail: '请看看改了什么，再决定怎么办' },
  still_running: { title: '上一次提交还在处理', detail: '请稍等几秒，会自动再试' },
  photo_too_large: { title: '照片太大', detail: '每张不超过 10 MB，请换一张小些的' },
  too_large: { title: '内容太多', detail: '请写短一些，或者分几次提交' },
  unsupported_type: { title: '这种文件收不了', detail: '请换成 JPEG、PNG 或 WebP 照片' },
  key_reused: { title: '这次提交和上次对不上', detail: '请回到草稿，重新提交一次' },
  too_many: { title: '一下子太多了', detail: '请歇一会儿再试' },
  unexpected: { title: '我们这边出了差错', detail: '请稍后再试；一直不行，请把请求编号告诉我们' },
  wechat_unreachable: { title: '暂时连不上微信', detail: '请过一两分钟再试，写好的内容都还在' },
  not_now: { title: '现在忙不过来', detail: '请稍后再试，写好的内容都还在' },
};
