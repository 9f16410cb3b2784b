import type { AboutWords } from './words.ts'

/** The page about the site, in Portuguese. */
export const aboutPt = {
  title: 'Sobre a News Factory',
  lead: 'A News Factory traz as notícias mais recentes, sempre atualizadas, para você se manter informado e conectado ao mundo.',
  parts: [
    {
      heading: 'O que ela faz',
      paragraphs: [
        'A News Factory faz de muitas fontes de notícias um só site vivo. Lê em minutos o que cada fonte publica, recolhe cada artigo inteiro onde a fonte permite, junta as cópias de um mesmo texto, reúne numa história os relatos de um mesmo acontecimento e ordena uma primeira página que tem fim.',
        'Roda num único computador. Não precisa de IA nem de serviço externo, não guarda rastro de seus leitores, e as páginas funcionam sem scripts.',
      ],
    },
    {
      heading: 'A linha',
      paragraphs: [
        'Cada artigo passa pelas mesmas estações: buscar, ler, extrair, entender, tirar repetições, agrupar, ordenar, publicar. Cada fonte é consultada no seu próprio ritmo e com cortesia: respeitam-se o seu robots.txt, os seus cabeçalhos de cache e os seus desejos de frequência.',
        'Uma história é ordenada por quantas fontes independentes a noticiam, pela rapidez com que cresce, por em quantos países é contada e pela idade. “Por quê?” sob cada história abre as razões do seu lugar. Cópias de um texto de agência contam uma vez.',
      ],
    },
    {
      heading: 'De quem são estas palavras',
      paragraphs: [
        'Cada artigo pertence ao seu editor. O nome dele, a hora e um link para o original ficam acima do texto, e o que se mostra segue os direitos da fonte: o texto inteiro, um trecho curto ou só o título. Os buscadores são enviados ao original.',
        'A página de fontes diz com franqueza quais respondem e quais não, e por quê.',
      ],
    },
  ],
  feedsHeading: 'Feeds',
  feedsIntro:
    'Cada lista de notícias é também um feed: acrescente /feed.rss, /feed.atom ou /feed.json ao endereço da primeira página, das últimas, de uma edição, do resumo do dia, de um tema, de uma história, de uma fonte, de um lugar ou nome, ou de uma busca.',
  apiHeading: 'Para programas',
  apiIntro:
    'Uma API de leitura dá o mesmo em JSON. Cada lista é percorrida por um cursor: peça de novo com after igual ao valor de next.',
  apiLists: [
    ['/api/v1/articles', 'artigos, do mais novo ao mais antigo'],
    ['/api/v1/stories', 'histórias com seus artigos'],
    ['/api/v1/search?q=news', 'o que a página de busca encontra'],
    ['/api/v1/editions', 'as edições que têm notícias'],
    ['/api/v1/briefings', 'os resumos de cada dia'],
    ['/api/v1/sources', 'fontes e seu estado'],
    ['/api/v1/status', 'o que espera em cada estação da linha'],
  ],
} satisfies AboutWords
