"""Where everything stands in the network picture: x is time, y is lane and row.

The page repeats this in JavaScript (outputs/page/js/layout.js) to follow filters and what-ifs;
tests hold both to the same numbers, so every step here is plain arithmetic on floats.
"""

from outputs.layout.edges import edge_path
from outputs.layout.picture import Picture, layout
from outputs.layout.scene import Scene, SceneLink, SceneNode, scene_of

__all__ = ["Picture", "Scene", "SceneLink", "SceneNode", "edge_path", "layout", "scene_of"]
