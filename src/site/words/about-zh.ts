import type { AboutWords } from './words.ts'

/** The page about the site, in Chinese. */
export const aboutZh = {
  title: '关于 News Factory',
  lead: 'News Factory 为您带来最新、最及时的新闻，让您随时了解时事，与世界相连。',
  parts: [
    {
      heading: '它做什么',
      paragraphs: [
        'News Factory 把许多新闻来源汇成一个鲜活的网站。它在几分钟内读取各来源发布的内容，在来源许可时完整收录每篇报道，合并同一稿件的转载，把对同一事件的报道汇集成一则新闻，并排出一个有尽头的首页。',
        '它在一台计算机上就能运行，不需要人工智能，也不需要外部服务，不留下读者的任何痕迹，没有脚本也能阅读。',
      ],
    },
    {
      heading: '生产线',
      paragraphs: [
        '每篇报道都经过同样的工序：获取、解析、提取、理解、去重、聚类、排序、发布。对每个来源按其自身的节奏礼貌询问：遵守其 robots.txt、缓存标头和对频率的要求。',
        '一则新闻的位置取决于有多少独立来源报道、增长多快、在多少国家被报道，以及新旧。每则新闻下的“为什么？”会展开它排在此处的理由。通讯社稿件的转载只算一次。',
      ],
    },
    {
      heading: '文字归谁所有',
      paragraphs: [
        '每篇报道归其发布者所有。发布者的名称、时间和原文链接都在正文上方，显示多少取决于来源的权利：全文、简短摘录或仅有标题。搜索引擎会被引向原文。',
        '来源页如实说明哪些来源有回应，哪些没有，以及原因。',
      ],
    },
  ],
  feedsHeading: '订阅源',
  feedsIntro:
    '每个新闻列表也是一个订阅源：在首页、最新报道、各版面、每日简报、主题、新闻、来源、地点或人名、搜索的地址后加上 /feed.rss、/feed.atom 或 /feed.json 即可。',
  apiHeading: '供程序使用',
  apiIntro: '只读 API 以 JSON 提供同样的内容。每个列表用游标翻页：把 after 设为 next 的值再次请求。',
  apiLists: [
    ['/api/v1/articles', '报道，从新到旧'],
    ['/api/v1/stories', '新闻及其报道'],
    ['/api/v1/search?q=news', '搜索页找到的内容'],
    ['/api/v1/editions', '有新闻的各版面'],
    ['/api/v1/briefings', '每日简报'],
    ['/api/v1/sources', '来源及其状态'],
    ['/api/v1/status', '生产线各工序的等待情况'],
  ],
} satisfies AboutWords
