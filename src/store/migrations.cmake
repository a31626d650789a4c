# Writes the migrations into stepwell_store as text; a changed or new file configures again.
file(GLOB migration_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/migrations/*.sql)
set(migration_rows "")
foreach(migration_file IN LISTS migration_files)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${migration_file})
  get_filename_component(migration_name ${migration_file} NAME_WE)
  file(READ ${migration_file} migration_sql)
  string(APPEND migration_rows "    {\"${migration_name}\", R\"~sql~(${migration_sql})~sql~\"},\n")
endforeach()
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/made/store/migrations.cpp CONTENT
"#include \"store/migrations.h\"

namespace stepwell::store {
namespace {

constexpr Migration kMigrations[] = {
${migration_rows}};

}  // namespace

std::span<const Migration> migrations() {
  return kMigrations;
}

}  // namespace stepwell::store
")
target_sources(stepwell_store PRIVATE ${CMAKE_BINARY_DIR}/made/store/migrations.cpp)

# The check of virtual calls asks for type information that SOCI's shared library does not give out.
target_compile_options(stepwell_store PRIVATE -fno-sanitize=vptr)
