"""What stands between the words of a page and is not Markdown, as patterns: front matter, tags, shortcodes, comments."""

# A pattern is read in one piece.
# ruff: noqa: E501

import re

INVISIBLE = "[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]"
"""Characters without a glyph of their own."""
_BLANKS = "[\u00a0\u2000-\u200a\u202f\u205f\u3000]"
FRONT_MATTER = re.compile(
    r"\A(?P<mark>---|\+\+\+)[ \t]*\n(?P<body>.*?)^(?P=mark)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
TITLE = re.compile(r"^title\s*[:=]\s*(?P<quote>[\"']?)(?P<title>[^\n]*?)(?P=quote)[ \t]*$", re.MULTILINE)
_ATTRIBUTES = r"""(?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|[^\s"'<>=`{]+))?|\s+\{\.\.\.[^{}]*\})*"""
CONSTRUCT = re.compile(
    rf"""
    # Only where a line begins, or with one of these signs.
    (?:^|(?=[\\`<{{!\[|:+]|{INVISIBLE}|{_BLANKS}))
    (?:
    (?P<escaped>\\[\\`<{{*_])
  | (?P<fence>^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?P<mark>`{{3,}}|~{{3,}})(?P<info>[^\n`]*)\n(?P<content>.*?)(?P<end>^[ \t>]*(?P=mark)[`~]*[ \t]*$|\Z))
  | (?P<reference>\{{(?:doc|ref|term|any|numref|download|eq|external[\w:+-]*)\}}`(?P<referred>[^`<\n]*?)[ ]*(?:<[^`>\n]*>)?`)
  | (?P<marker>\{{[a-z][\w:+-]*\}}(?=`))
  | (?P<span>(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`))
  | (?P<comment><!--.*?(?:-->|\Z))
  | (?P<unseen>\{{/\*.*?\*/\}}|<(?P<silent>script|style|svg|iframe|video|audio|object|template)\b[^>]*>.*?</(?P=silent)\s*>)
  | (?P<verbatim><pre\b[^>]*>(?P<shown>.*?)(?:</pre\s*>|\Z))
  | (?P<tag><(?P<slash>/?)(?P<name>[A-Za-z][\w.-]*)(?P<rest>{_ATTRIBUTES})\s*(?P<alone>/?)>)
  | (?P<liquid>\{{%-?\s*(?P<liquid_name>/?\w[\w-]*)(?P<liquid_rest>(?:"[^"]*"|[^"%])*?)/?-?%\}})
  | (?P<hugo>\{{\{{[<%]\s*(?P<hugo_name>/?\s*\w[\w/-]*)(?P<hugo_rest>(?:"[^"]*"|[^">%])*?)/?[>%]\}}\}})
  | (?P<image>!\[\\?\[?(?P<alt>[^\]\n\\]*\b(?:icon|button|symbol))\\?\]?\]\([^()\n]*\))
  | (?P<substitution>\[\\?\|(?P<linked>[\w-]+)\\?\|\]\([^()\n]*\)|(?<![\w|])\|(?P<named>[\w-]*icon[\w-]*)\|(?![\w|]))
  | (?P<control>\[!(?P<role>UICONTROL|DNL)[ ](?P<words>[^\]\n]+)\])
  | (?P<emoji>:(?:material|octicons|fontawesome|fa|mdi|simple)-(?P<glyph>[\w-]+):|(?<![\w:/]):(?P<shortcode>[a-z][a-z0-9_-]+):(?![\w:`/]))
  | (?P<keys>\+\+(?P<pressed>[\w"'-]+(?:\+[\w"'-]+)*)\+\+)
  | (?P<attribute_list>\{{(?::\s*)?[#.:]\w[^{{}}\n]*\}}|\{{:?\s*[\w-]+="[^"\n]*"[^{{}}\n]*\}}|^[ \t]*::[\w-]+(?:\[[^\]\n]*\])?(?:\{{[^{{}}\n]*\}})?[ \t]*$)
  | (?P<module>^(?:import|export)[ \t][^\n]*["'][^"'\n]+["'];?[ \t]*$|^export[ \t]+(?:const|default|function)\b[^\n]*$)
  | (?P<task>(?<=[-*+.)][ \t])\[[ xX]\][ \t]+)
  | (?P<tab>^(?P<tab_indent>[ \t]*)===[!+]?[ \t]+"(?P<tab_title>[^"\n]*)"[ \t]*$)
  | (?P<box>^[ \t>]*(?:/{{3,}}|:{{3,}})(?P<box_words>[^\n]*)$)
  | (?P<fold>^[ \t]*\+{{3}}(?:[ \t]+(?P<folded>[^\n]*))?$)
  | (?P<term>^(?P<term_indent>[ \t]+)(?P<begun>\*\*|[A-Za-z])(?=[^\n]{{0,80}}\n(?:[ \t]*\n)?(?P=term_indent)[ ]{{0,3}}:[ \t]+\S))
  | (?P<invisible>{INVISIBLE})
  | (?P<blank>{_BLANKS})
    )
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
