/** Common verbs that stand between the pieces of a split quotation. */
export const SAYING =
  /\b(?:sa(?:id|ys|ying)|told|tells|added|adds|wrote|writes|continued|continues|explained|explains|asked|asks|replied|stated|states|argued|argues|testified|recalled|recalls|noted|notes|tweeted|insisted|admitted|conceded|claimed|claims|according to|reads|read|went on|concluded|responded|answered|declared|warned|joked|quipped|remembered|acknowledged|observed|cried|thought|shouted|announced|alleged|alleges|ruled|held|posted|began|begins|reported|suggested|urged|complained|posited)\b/;
