"""`python -m graph.bundle_process FD`: the process that works big bundles through, with what areas bring to their reading.

It is a root of its own, beside the application: it reads documents and knows nothing of the graph.
"""

import graph.areas.reading  # noqa: F401 - what documents state
from graph.write.bundle_process import main

if __name__ == "__main__":
    main()
