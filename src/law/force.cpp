#include "law/force.h"

namespace stepwell::law {
namespace {

bool is_over(const Framework& framework, const Library& library, base::Day on) {
  if (framework.to) return *framework.to < on;
  if (framework.status != Framework::Status::Legacy) return false;
  const Framework* next = framework.transfer ? library.find(framework.transfer->to) : nullptr;
  return next == nullptr || next->from <= on;
}

}  // namespace

Force force_on(const Framework& framework, const Library& library, base::Day on) {
  if (framework.status == Framework::Status::Proposal) return Force::Proposed;
  if (on < framework.from) return Force::ToCome;
  return is_over(framework, library, on) ? Force::Past : Force::InForce;
}

}  // namespace stepwell::law
