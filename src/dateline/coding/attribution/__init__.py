"""Attribution: who said or holds what. Sources, cues and contents of statements, direct and indirect."""
