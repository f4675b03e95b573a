"""What is due: vaccinations and examinations of a child in one list, and the lists that a district and a school work through."""
