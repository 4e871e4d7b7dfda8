import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TextFeature as TextFeature_3fdad5f4c30258f9f1d24e27404b133b } from '../../../admin/editing/TextFeature'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { QualityPanel as QualityPanel_6059d32566b453be28d8f90f37b3e3a7 } from '../../../admin/editing/QualityPanel'
import { SlugFromTitle as SlugFromTitle_cf0a99f105e36270429363b82b8384af } from '../../../admin/editing/SlugFromTitle'
import { ImportFile as ImportFile_99b0b3ae21e7fb5fd919cad956871ddf } from '../../../admin/editing/ImportFile'
import { BulkFiling as BulkFiling_b0ae2fe8c9280c9bb4bf910ee64af07a } from '../../../admin/editing/BulkFiling'
import { StepBar as StepBar_58da419fe05533ba95a2247f56edaaf2 } from '../../../admin/steps/StepBar'
import { TextTools as TextTools_7046951185e9971ac50a5d8d3eef13b3 } from '../../../admin/tools/TextTools'
import { Nothing as Nothing_c4fbb6a34eebb021285b25acf73339cf } from '../../../admin/steps/Nothing'
import { CompareView as CompareView_6c14434c50211f3f7a5e34e5ddcfff33 } from '../../../admin/tools/CompareView'
import { WorklistView as WorklistView_16c0474325a834612627a5860d812707 } from '../../../admin/desk/WorklistView'
import { CoverageView as CoverageView_24a882a4ecc5aa18406b3ce6b2782476 } from '../../../admin/desk/CoverageView'
import { PlanView as PlanView_5e17c2c72c9eb697660f37c65667f474 } from '../../../admin/tools/PlanView'
import { CopyCourse as CopyCourse_df08cd6bed4c88c301ee5036e1fd264e } from '../../../admin/editing/CopyCourse'
import { QuotedBy as QuotedBy_5b4209eed2627251bf7c95dfa68e40b2 } from '../../../admin/desk/QuotedBy'
import { JsonText as JsonText_42d8d28945aebdd32b357584f7f0c114 } from '../../../admin/fields/JsonText.tsx'
import { RoomField as RoomField_0649455450028137192ab345c909ec53 } from '../../../admin/lecture/RoomField'
import { PlanningPanel as PlanningPanel_1b7cf374e0e906b2fb286bd9d83028af } from '../../../admin/lecture/PlanningPanel'
import { SignUpList as SignUpList_67753cd50d90ecdbe4c4c85f66df164a } from '../../../admin/sign-ups/SignUpList'
import { LectureDay as LectureDay_a8fd8004e97a5a8722addde1d4b07686 } from '../../../admin/check-in/LectureDay'
import { PhotosField as PhotosField_fdf66a6e8ad241d15bcc5b755ddd938e } from '../../../admin/lecture/PhotosField'
import { DecisionBar as DecisionBar_48b4ec7b096c39b06f760fb0682d6d60 } from '../../../admin/lecture/DecisionBar'
import { CalendarView as CalendarView_d81710f9a4806f51db4eac087b3b137b } from '../../../admin/calendar/CalendarView'
import { FiguresView as FiguresView_e512fb597c1b37efadccb92d4976028e } from '../../../admin/figures/FiguresView'
import { MessageText as MessageText_eef516ffeac5ae3cd36d13671048cdcf } from '../../../admin/messages/MessageText'
import { RosterNote as RosterNote_45040a6041ad879ed8238f9e573e4b59 } from '../../../admin/figures/RosterNote'
import { TrainerCalendar as TrainerCalendar_d212d141eb5e04398db2f141466bb54d } from '../../../admin/check-in/TrainerCalendar'
import { RosterTools as RosterTools_24b20b497d851cff0b9f55479d6fa08b } from '../../../admin/figures/RosterTools'
import { Icon as Icon_8c3bf6d9c8d24e4e81ab6192a4938147 } from '../../../admin/Logo'
import { Logo as Logo_8c3bf6d9c8d24e4e81ab6192a4938147 } from '../../../admin/Logo'
import { Welcome as Welcome_dc6b44fe6bf5522e1ea1f22020401355 } from '../../../admin/desk/Welcome'
import { DeskNav as DeskNav_f08f4fbc26e2a5ac7fd06f56295ce422 } from '../../../admin/desk/DeskNav'
import { CalendarAddress as CalendarAddress_9057c21404d74806aad13d63bced692a } from '../../../admin/calendar/CalendarAddress'
import { DeskWidget as DeskWidget_b533889209c55c8c5f59488e03754382 } from '../../../admin/desk/DeskWidget'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/editing/TextFeature#TextFeature": TextFeature_3fdad5f4c30258f9f1d24e27404b133b,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/editing/QualityPanel#QualityPanel": QualityPanel_6059d32566b453be28d8f90f37b3e3a7,
  "/admin/editing/SlugFromTitle#SlugFromTitle": SlugFromTitle_cf0a99f105e36270429363b82b8384af,
  "/admin/editing/ImportFile#ImportFile": ImportFile_99b0b3ae21e7fb5fd919cad956871ddf,
  "/admin/editing/BulkFiling#BulkFiling": BulkFiling_b0ae2fe8c9280c9bb4bf910ee64af07a,
  "/admin/steps/StepBar#StepBar": StepBar_58da419fe05533ba95a2247f56edaaf2,
  "/admin/tools/TextTools#TextTools": TextTools_7046951185e9971ac50a5d8d3eef13b3,
  "/admin/steps/Nothing#Nothing": Nothing_c4fbb6a34eebb021285b25acf73339cf,
  "/admin/tools/CompareView#CompareView": CompareView_6c14434c50211f3f7a5e34e5ddcfff33,
  "/admin/desk/WorklistView#WorklistView": WorklistView_16c0474325a834612627a5860d812707,
  "/admin/desk/CoverageView#CoverageView": CoverageView_24a882a4ecc5aa18406b3ce6b2782476,
  "/admin/tools/PlanView#PlanView": PlanView_5e17c2c72c9eb697660f37c65667f474,
  "/admin/editing/CopyCourse#CopyCourse": CopyCourse_df08cd6bed4c88c301ee5036e1fd264e,
  "/admin/desk/QuotedBy#QuotedBy": QuotedBy_5b4209eed2627251bf7c95dfa68e40b2,
  "/admin/fields/JsonText.tsx#JsonText": JsonText_42d8d28945aebdd32b357584f7f0c114,
  "/admin/lecture/RoomField#RoomField": RoomField_0649455450028137192ab345c909ec53,
  "/admin/lecture/PlanningPanel#PlanningPanel": PlanningPanel_1b7cf374e0e906b2fb286bd9d83028af,
  "/admin/sign-ups/SignUpList#SignUpList": SignUpList_67753cd50d90ecdbe4c4c85f66df164a,
  "/admin/check-in/LectureDay#LectureDay": LectureDay_a8fd8004e97a5a8722addde1d4b07686,
  "/admin/lecture/PhotosField#PhotosField": PhotosField_fdf66a6e8ad241d15bcc5b755ddd938e,
  "/admin/lecture/DecisionBar#DecisionBar": DecisionBar_48b4ec7b096c39b06f760fb0682d6d60,
  "/admin/calendar/CalendarView#CalendarView": CalendarView_d81710f9a4806f51db4eac087b3b137b,
  "/admin/figures/FiguresView#FiguresView": FiguresView_e512fb597c1b37efadccb92d4976028e,
  "/admin/messages/MessageText#MessageText": MessageText_eef516ffeac5ae3cd36d13671048cdcf,
  "/admin/figures/RosterNote#RosterNote": RosterNote_45040a6041ad879ed8238f9e573e4b59,
  "/admin/check-in/TrainerCalendar#TrainerCalendar": TrainerCalendar_d212d141eb5e04398db2f141466bb54d,
  "/admin/figures/RosterTools#RosterTools": RosterTools_24b20b497d851cff0b9f55479d6fa08b,
  "/admin/Logo#Icon": Icon_8c3bf6d9c8d24e4e81ab6192a4938147,
  "/admin/Logo#Logo": Logo_8c3bf6d9c8d24e4e81ab6192a4938147,
  "/admin/desk/Welcome#Welcome": Welcome_dc6b44fe6bf5522e1ea1f22020401355,
  "/admin/desk/DeskNav#DeskNav": DeskNav_f08f4fbc26e2a5ac7fd06f56295ce422,
  "/admin/calendar/CalendarAddress#CalendarAddress": CalendarAddress_9057c21404d74806aad13d63bced692a,
  "/admin/desk/DeskWidget#DeskWidget": DeskWidget_b533889209c55c8c5f59488e03754382,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
