import type { AboutWords } from './words.ts'

/** The page about the site, in Spanish. */
export const aboutEs = {
  title: 'Acerca de News Factory',
  lead: 'News Factory le ofrece las noticias más recientes, siempre al día, para que siga informado y conectado con el mundo.',
  parts: [
    {
      heading: 'Qué hace',
      paragraphs: [
        'News Factory convierte muchas fuentes de noticias en un solo sitio vivo. Lee en minutos lo que publica cada fuente, toma cada artículo entero donde la fuente lo permite, junta las copias de un mismo texto, reúne en una historia las informaciones sobre un mismo suceso y ordena una portada que tiene final.',
        'Funciona en un solo ordenador. No necesita IA ni ningún servicio ajeno, no guarda rastro de sus lectores, y las páginas se leen sin scripts.',
      ],
    },
    {
      heading: 'La cadena',
      paragraphs: [
        'Cada artículo pasa por las mismas estaciones: traer, leer, extraer, entender, quitar repetidos, agrupar, ordenar, publicar. A cada fuente se le pregunta a su propio ritmo y con cortesía: se respetan su robots.txt, sus cabeceras de caché y sus deseos de frecuencia.',
        'Una historia se ordena según cuántas fuentes independientes la cuentan, lo deprisa que crece, en cuántos países se cuenta y lo antigua que es. «¿Por qué?» bajo cada historia abre las razones de su lugar. Las copias de un texto de agencia cuentan una vez.',
      ],
    },
    {
      heading: 'De quién son estas palabras',
      paragraphs: [
        'Cada artículo pertenece a su editor. Su nombre, la hora y un enlace al original están encima del texto, y lo que se muestra de él sigue los derechos de la fuente: el texto entero, un breve extracto o solo el titular. A los buscadores se les remite al original.',
        'La página de fuentes dice con franqueza cuáles responden y cuáles no, y por qué.',
      ],
    },
  ],
  feedsHeading: 'Canales',
  feedsIntro:
    'Cada lista de noticias es también un canal: añada /feed.rss, /feed.atom o /feed.json a la dirección de la portada, de lo último, de una edición, del resumen del día, de un tema, de una historia, de una fuente, de un lugar o nombre, o de una búsqueda.',
  apiHeading: 'Para programas',
  apiIntro:
    'Una API de lectura da lo mismo en JSON. Cada lista se recorre con un cursor: vuelva a pedirla con after igual al valor de next.',
  apiLists: [
    ['/api/v1/articles', 'artículos, los más recientes primero'],
    ['/api/v1/stories', 'historias con sus artículos'],
    ['/api/v1/search?q=news', 'lo que encuentra la página de búsqueda'],
    ['/api/v1/editions', 'las ediciones que tienen noticias'],
    ['/api/v1/briefings', 'los resúmenes de cada día'],
    ['/api/v1/sources', 'fuentes y su estado'],
    ['/api/v1/status', 'lo que espera en cada estación de la cadena'],
  ],
} satisfies AboutWords
