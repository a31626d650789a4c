// Wiring: the only place that names concrete parts.
#include "cli/commands.h"

int main(int argc, char** argv) { return stepwell::cli::run(argc, argv); }
