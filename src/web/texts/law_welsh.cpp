#include "web/texts/law_welsh.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "web/texts/law.h"
#include "web/texts/letter.h"
#include "web/texts/why.h"

namespace stepwell::web::texts {
namespace {

struct Label {
  std::string_view english, welsh;
};

/// The parts of the page, and what stands at its top.
constexpr std::array kParts = {
    Label{kLawPicture, "Camau a symudiadau"},
    Label{kLawStages, "Camau"},
    Label{kLawMoves, "Symudiadau"},
    Label{kLawOwed, "Yr hyn y mae’n rhaid ei wneud, ac erbyn pryd"},
    Label{kLawSchool, "Yr hyn sy’n ddyledus gan yr ysgol ei hun"},
    Label{kLawRights, "Hawliau’r teulu"},
    Label{kLawWatches, "Yr hyn sy’n ddyledus gan eraill"},
    Label{kLawProcesses, "Prosesau, gam wrth gam"},
    Label{kLawExceptions, "Eithriadau"},
    Label{kLawDocuments, "Dogfennau"},
    Label{kLawLooks, "Gwerth edrych arno"},
    Label{kLawLists, "Arwyddion, strategaethau, rhestrau gwirio"},
    Label{kLawCensus, "Codau cyn cyfrifiad"},
    Label{kLawHelp, "Pynciau cymorth"},
    Label{kLawQuestions, "Cwestiynau y mae teuluoedd yn eu gofyn"},
    Label{kLawSources, "O ble y daw hyn"},
    Label{kLawPictureTitle, "Y camau, a sut y mae plentyn yn symud o’r naill i’r llall"},
    Label{kLawPictureMeans,
          "Cam yw pob blwch. Mae saeth ar y dde yn arwain at fwy o gymorth, a saeth ar y chwith at "
          "lai. Dywedir yr un peth mewn geiriau o dan Symudiadau."},
    Label{kLawMarksMean,
          "Mae pob rheol yn enwi ei ffynhonnell a pha mor sicr ydyw. Cynnig y cynnyrch hwn ei hun "
          "yw’r hyn sy’n “arfer, nid cyfraith”, a chaiff ysgol ei newid. Mae’r hyn sydd “heb ei "
          "wirio yn erbyn y ffynhonnell” yn honni bod yn gyfraith ac ni chafodd ei gadarnhau; ni "
          "ddangosir y naill na’r llall fyth yn hwyr."},
    Label{kWelshMeans,
          "Mae geiriau’r gyfraith sydd ar gael yn Gymraeg yn sefyll yn Gymraeg, a’r lleill yn "
          "Saesneg. Ein cyfieithiad ni yw ei brawddegau a’i rhestrau, a phenawdau a labeli tudalen "
          "cyfraith; nodir enw lle na welwyd ei Gymraeg mewn ffynhonnell. Saesneg yw brawddegau "
          "sy’n cyfrif diwrnodau, ac enwau’r hyn a gofnodir."},
};

/// Of a stage, a move, a document.
constexpr std::array kOfParts = {
    Label{kLawLedBy, "Arweinir gan"},
    Label{kLawOnRegister, "Mae’n cyfrif ar y gofrestr anghenion arbennig."},
    Label{kLawDecidedBy, "Penderfynir gan"},
    // Reading: “the stage” stands before each name, so that no name changes its first letter.
    Label{kLawMoveFrom, "O’r cam "},
    Label{kLawMoveOr, " neu "},
    Label{kLawMoveTo, " i’r cam "},
    Label{kLawNothingFirst, "Nid oes rhaid i ddim fod yn y cofnod yn gyntaf."},
    Label{kLawMust, "yn angenrheidiol: "},
    Label{kLawShould, "dylai fod yno: "},
    Label{kLawEvidence, "Tystiolaeth: "},
    Label{kLawPartsAsk, "Yr hyn y mae pob rhan yn gofyn amdano"},
};

/// Of a rule.
constexpr std::array kOfRules = {
    Label{kLawWho, "Pwy"},
    Label{kLawOthers, "Pwy, yn eu lle"},
    Label{kLawOthersFrom, "Yn eu lle o"},
    Label{kLawOthersUntil, "Yn eu lle hyd"},
    Label{kLawStrict, "Pa mor gaeth"},
    Label{kLawBegins, "Yn dechrau gyda"},
    Label{kLawByWhen, "Erbyn pryd"},
    Label{kLawDone, "Cyflawnir drwy"},
    Label{kLawAgain, "Cyflawnir, ac yn dechrau eto, gyda"},
    Label{kLawEnds, "Yn dod i ben heb ei gyflawni gyda"},
    Label{kLawOnlyIn, "Dim ond yn"},
    Label{kLawMayBeExcused, "Gellir ei esgusodi oherwydd"},
    Label{kLawNoNumber, "Nid yw’r gyfraith yn rhoi nifer o ddiwrnodau."},
    Label{kLawAlways, "Mae bob amser yn ddyledus."},
    Label{kLawWindow, "Yn ystod cyfnod grŵp blwyddyn y plentyn."},
};

/// How strict a rule is, which day counts, and how sure a source: said by functions in English.
const std::array<Label, 12>& marks() {
  using law::Confidence;
  using law::DutyKind;
  using law::Strength;
  static const std::array<Label, 12> kMarks = {{
      {strength_means(Strength::Must, DutyKind::Right),
       "Hawl y teulu. Nid oes rhaid i neb ei defnyddio."},
      {strength_means(Strength::Must, DutyKind::Duty), "Rhaid ei wneud."},
      {strength_means(Strength::Should, DutyKind::Duty),
       "Dylid ei wneud, oni bai bod rheswm da dros beidio."},
      {strength_means(Strength::May, DutyKind::Duty), "Gellir ei wneud."},
      {combined(law::Combine::Latest), "Y diweddaraf o’r rhain sy’n cyfrif."},
      {combined(law::Combine::Earliest), "Y cynharaf o’r rhain sy’n cyfrif."},
      {confidence_mark(Confidence::Statute), "deddfwriaeth"},
      {confidence_mark(Confidence::Code), "cod ymarfer"},
      {confidence_mark(Confidence::Source), "wedi’i ddarllen mewn ffynhonnell arall"},
      {confidence_mark(Confidence::Seed), "canllawiau cyhoeddus"},
      {confidence_mark(Confidence::Practice), "arfer, nid cyfraith"},
      {confidence_mark(Confidence::Unverified), "heb ei wirio yn erbyn y ffynhonnell"},
  }};
  return kMarks;
}

/// Of names and of sources.
constexpr std::array kOthers = {
    Label{kWelshNotSeen, "Geiriad Cymraeg heb ei weld mewn ffynhonnell"},
    Label{kWhyOpenSource, "Darllen y ffynhonnell"},
};

template <class Labels>
std::string_view find(const Labels& labels, std::string_view english) {
  const auto found = std::find_if(labels.begin(), labels.end(),
                                  [&](const Label& label) { return label.english == english; });
  return found == labels.end() ? std::string_view() : found->welsh;
}

}  // namespace

std::string_view law_label_in_welsh(std::string_view english) {
  for (const std::string_view welsh : {find(kParts, english), find(kOfParts, english),
                                       find(kOfRules, english), find(marks(), english)})
    if (!welsh.empty()) return welsh;
  return find(kOthers, english);
}

// A number stands behind what it counts, so that it changes no first letter.
std::string welsh_steps_of(const law::Process& process) {
  return fmt::format("Camau: {}", process.steps.size());
}

std::string welsh_parts_of(const law::Document& document) {
  if (document.sections.empty()) return std::string(law_label_in_welsh(kLawSources));
  return fmt::format("Rhannau: {}", document.sections.size());
}

std::string welsh_all_sources(std::size_t count) {
  return fmt::format("Pob ffynhonnell: {}", count);
}

std::string welsh_force_of(const law::Framework& framework) {
  const std::string from = welsh_day(framework.from);
  if (framework.status == law::Framework::Status::Proposal)
    return fmt::format("Cynnig, nid mewn grym; byddai’n dechrau ar {}.", from);
  if (framework.to) return fmt::format("Mewn grym o {} hyd {}.", from, welsh_day(*framework.to));
  return fmt::format("Mewn grym o {}.", from);
}

}  // namespace stepwell::web::texts
