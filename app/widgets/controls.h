// All widgets by one include, for the pages.
#pragma once

#include "app/widgets/areas.h"
#include "app/widgets/buttons.h"
#include "app/widgets/cards.h"
#include "app/widgets/charts.h"
#include "app/widgets/fields.h"
#include "app/widgets/layout.h"
#include "app/widgets/motion.h"
#include "app/widgets/theme.h"
#include "app/widgets/words.h"
